package org.devicebank.refurbishment;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// A QR code as the path of an SVG, one unit for each square.
public record QrCode(String path, int size) {

    static QrCode path(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.MARGIN, 0))
                    .getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return new QrCode(path.toString(), code.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException("a tag always fits a QR code", e);
        }
    }
}
