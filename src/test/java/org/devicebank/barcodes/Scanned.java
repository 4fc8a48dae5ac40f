package org.devicebank.barcodes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// A scanner for tests: paints what is drawn, dot by dot, and reads it as a camera would.
public final class Scanned {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

    private Scanned() {}

    public static String qr(String path, int margin) throws ReaderException {
        return read(new QRCodeReader(), painted(path, 1, margin));
    }

    public static String code128(String path) throws ReaderException {
        return read(new Code128Reader(), painted(path, 20, 10));
    }

    /// Reads a part of a printed page.
    public static String read(Reader reader, BufferedImage page) throws ReaderException {
        var width = page.getWidth();
        var dots = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
        return read(reader, new RGBLuminanceSource(width, page.getHeight(), dots));
    }

    private static String read(Reader reader, LuminanceSource seen) throws ReaderException {
        return reader.decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static LuminanceSource painted(String path, int tall, int margin) {
        var scale = 3;
        var bars = BAR.matcher(path).results().toList();
        var width = bars.stream()
                .mapToInt(bar -> number(bar.group(1)) + number(bar.group(3)))
                .max()
                .orElseThrow();
        var height = bars.stream()
                        .mapToInt(bar -> number(bar.group(2)) + number(bar.group(4)))
                        .max()
                        .orElseThrow()
                * tall;
        var across = (width + 2 * margin) * scale;
        var dots = new int[across * (height + 2 * margin) * scale];
        Arrays.fill(dots, 0xffffff);
        for (var bar : bars) {
            var x = (number(bar.group(1)) + margin) * scale;
            for (var y = (number(bar.group(2)) * tall + margin) * scale;
                    y < ((number(bar.group(2)) + number(bar.group(4))) * tall + margin) * scale;
                    y++) {
                Arrays.fill(dots, y * across + x, y * across + x + number(bar.group(3)) * scale, 0);
            }
        }
        return new RGBLuminanceSource(across, dots.length / across, dots);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
