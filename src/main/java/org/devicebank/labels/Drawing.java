package org.devicebank.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.devicebank.barcodes.Barcode;

/// One label as it is drawn, in mm from its upper left corner: the codes, and the words beside them. The page, the PDF
/// and the printer language all draw this.
record Drawing(Placed square, Placed stripes, List<Line> lines) {

    /// A code at its place; `part` is the width of its thinnest part, and `tall` how high one of its rows is drawn.
    public record Placed(Barcode code, double x, double y, double part, double tall) {

        double width() {
            return code.width() * part;
        }

        double height() {
            return code.height() * tall;
        }
    }

    /// Words at the foot line `y`; `size` is the height of the letters with their room.
    public record Line(String text, double x, double y, double size, boolean bold) {}

    private static final double EDGE = 2.5;
    private static final double STRIPES = 8;
    private static final double GAP = 1.5;
    /// Two dots of a 203 dpi printer, three of a 300 dpi one: thinner stripes are not printed cleanly.
    private static final double THINNEST = 0.25;

    public Drawing {
        lines = List.copyOf(lines);
    }

    /// The drawing of a label whose words are spelled by their keys.
    static Drawing of(Label label, Function<String, String> spelled, double width, double height) {
        var words = new ArrayList<String>();
        words.add(spelled.apply(label.kind().key()));
        if (label.grade() != null) {
            words.add(spelled.apply(label.grade().key()));
        }
        return of(label.tag().text(), words, width, height);
    }

    /// @param words what stands below the tag, the most important first
    static Drawing of(String tag, List<String> words, double width, double height) {
        var qr = Barcode.qr(tag);
        var room = height - 2 * EDGE - STRIPES - GAP;
        var square = new Placed(qr, EDGE, EDGE, room / qr.height(), room / qr.height());
        var bars = Barcode.code128(tag);
        var stripes =
                new Placed(bars, (width - bars.width() * THINNEST) / 2, height - EDGE - STRIPES, THINNEST, STRIPES);
        var left = EDGE + room + 2 * GAP;
        var lines = new ArrayList<Line>();
        lines.add(new Line(tag, left, EDGE + 5, Math.min(5.4, fit(tag, width - EDGE - left)), true));
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            lines.add(new Line(word, left, EDGE + 10.5 + 4.5 * i, Math.min(4, fit(word, width - EDGE - left)), false));
        }
        return new Drawing(square, stripes, lines);
    }

    /// The size at which a text surely fits: bold capitals are at most 0.72 of their size wide.
    private static double fit(String text, double room) {
        return room / (0.72 * Math.max(1, text.length()));
    }
}
