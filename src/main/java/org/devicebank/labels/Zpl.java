package org.devicebank.labels;

import java.util.List;
import java.util.Locale;

/// Labels in ZPL II, the language of label printers.
final class Zpl {

    private static final int MOST = 40;

    private Zpl() {}

    /// @param dpi 203 or 300: the dots of the printer's head
    static String of(Drawing drawing, double width, double height, int dpi) {
        var text = new StringBuilder("^XA\n^CI28\n");
        text.append("^PW%d\n^LL%d\n^LH0,0\n".formatted(dots(width, dpi), dots(height, dpi)));
        var square = drawing.square();
        // the printer draws whole dots: the largest square that fits the place
        var part = Math.clamp(dots(square.width(), dpi) / square.code().width(), 1, 10);
        text.append("^FO%d,%d^BQN,2,%d^FH_^FDMA,%s^FS\n"
                .formatted(dots(square.x(), dpi), dots(square.y(), dpi), part, escaped(tag(drawing))));
        var stripes = drawing.stripes();
        text.append("^BY%d\n^FO%d,%d^BCN,%d,N,N,N^FH_^FD%s^FS\n"
                .formatted(
                        Math.max(2, dots(stripes.part(), dpi)),
                        dots(stripes.x(), dpi),
                        dots(stripes.y(), dpi),
                        dots(stripes.height(), dpi),
                        stripes(tag(drawing))));
        for (var line : drawing.lines()) {
            text.append("^FO%d,%d^A0N,%d^FH_^FD%s^FS\n"
                    .formatted(
                            dots(line.x(), dpi),
                            dots(line.y() - line.size() * 0.75, dpi),
                            dots(line.size(), dpi),
                            escaped(line.text())));
        }
        return text.append("^XZ\n").toString();
    }

    static String all(List<Drawing> drawings, double width, double height, int dpi) {
        var text = new StringBuilder();
        drawings.forEach(drawing -> text.append(of(drawing, width, height, dpi)));
        return text.toString();
    }

    private static String tag(Drawing drawing) {
        return drawing.lines().getFirst().text();
    }

    private static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres * dpi / 25.4);
    }

    /// Text that cannot end its field or begin a command: signs of the language, and all that is not plain, are written
    /// as hexadecimal bytes of UTF-8, and what is too long is cut.
    static String escaped(String text) {
        var safe = new StringBuilder();
        var cut = text.codePointCount(0, text.length()) > MOST
                ? text.substring(0, text.offsetByCodePoints(0, MOST))
                : text;
        for (var value : cut.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            var plain = value >= ' ' && value < 127 && value != '^' && value != '~' && value != '_' && value != '\\';
            safe.append(plain ? String.valueOf((char) value) : String.format(Locale.ROOT, "_%02X", value & 0xff));
        }
        return safe.toString();
    }

    /// In the stripes a `>` begins an order to the printer, so it is spelled as one.
    private static String stripes(String text) {
        return ">:" + escaped(text).replace(">", ">0");
    }
}
