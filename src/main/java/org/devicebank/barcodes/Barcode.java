package org.devicebank.barcodes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A code that a scanner reads, as black bars on white, one unit for the thinnest part. The white edge that a scanner
/// needs around it is left to whoever draws it.
public record Barcode(List<Bar> bars, int width, int height) {

    /// A black part, one row high or as high as the code.
    public record Bar(int x, int y, int width, int height) {}

    public Barcode {
        bars = List.copyOf(bars);
    }

    /// A square code that still reads when a seventh of it is dirty.
    public static Barcode qr(String text) {
        try {
            var size = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, size));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }

    /// The stripes that every hand scanner reads; plain ASCII only.
    public static Barcode code128(String text) {
        return of(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0)));
    }

    private static Barcode of(BitMatrix matrix) {
        var bars = new ArrayList<Bar>();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                var from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    bars.add(new Bar(from, y, x - from, 1));
                }
            }
        }
        return new Barcode(bars, matrix.getWidth(), matrix.getHeight());
    }

    /// The path of an SVG, one unit for each part.
    public String path() {
        return bars.stream()
                .map(bar -> "M%d %dh%dv%dh-%dz".formatted(bar.x(), bar.y(), bar.width(), bar.height(), bar.width()))
                .collect(Collectors.joining());
    }
}
