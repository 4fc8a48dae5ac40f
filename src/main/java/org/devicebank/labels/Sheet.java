package org.devicebank.labels;

import java.util.ArrayList;
import java.util.List;

/// One page of labels, each at its place.
record Sheet(Paper paper, List<Put> labels) {

    /// A label and the position it takes on the page, from 0.
    public record Put(Label label, int position) {}

    public Sheet {
        labels = List.copyOf(labels);
    }

    /// Lays labels on as many pages as they need.
    ///
    /// @param start the first free position of the first page, from 1: a sheet that was begun is used up
    static List<Sheet> lay(List<Label> labels, Paper paper, int start) {
        var sheets = new ArrayList<Sheet>();
        var position = Math.clamp(start, 1, paper.labels()) - 1;
        var page = new ArrayList<Put>();
        for (var label : labels) {
            page.add(new Put(label, position++));
            if (position == paper.labels()) {
                sheets.add(new Sheet(paper, page));
                page = new ArrayList<>();
                position = 0;
            }
        }
        if (!page.isEmpty()) {
            sheets.add(new Sheet(paper, page));
        }
        return sheets;
    }
}
