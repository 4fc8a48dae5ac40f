package org.devicebank.labels;

import java.util.Locale;

/// What labels are printed on; all sizes are in tenths of a millimetre, as the maker of the sheets states them.
enum Paper {
    /// A 62 mm roll for a desk printer; each label is a page of its own.
    ROLL_62(620, 340, 1, 1, 620, 340, 0, 0, 0, 0),
    /// A4, 3 across and 8 down (sheets like L7159).
    A4_3X8(2100, 2970, 3, 8, 635, 339, 72, 129, 660, 339),
    /// A4, 3 across and 7 down (sheets like L7160).
    A4_3X7(2100, 2970, 3, 7, 635, 381, 72, 151, 660, 381),
    /// A4, 2 across and 7 down (sheets like L7163).
    A4_2X7(2100, 2970, 2, 7, 991, 381, 47, 151, 1016, 381);

    private final int pageWidth;
    private final int pageHeight;
    private final int across;
    private final int down;
    private final int width;
    private final int height;
    private final int left;
    private final int top;
    private final int stepRight;
    private final int stepDown;

    Paper(
            int pageWidth,
            int pageHeight,
            int across,
            int down,
            int width,
            int height,
            int left,
            int top,
            int stepRight,
            int stepDown) {
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        this.across = across;
        this.down = down;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.stepRight = stepRight;
        this.stepDown = stepDown;
    }

    double pageWidth() {
        return pageWidth / 10.0;
    }

    double pageHeight() {
        return pageHeight / 10.0;
    }

    /// How many labels one page holds.
    int labels() {
        return across * down;
    }

    double width() {
        return width / 10.0;
    }

    double height() {
        return height / 10.0;
    }

    /// Where the label at a position begins, in mm from the left; positions count along the rows from 0.
    double x(int position) {
        return (left + position % across * stepRight) / 10.0;
    }

    double y(int position) {
        return (top + position / across * stepDown) / 10.0;
    }

    public String key() {
        return "labels.paper." + name().toLowerCase(Locale.ROOT);
    }
}
