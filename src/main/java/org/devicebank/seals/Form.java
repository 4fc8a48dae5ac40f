package org.devicebank.seals;

import java.util.Arrays;
import java.util.Locale;
import org.devicebank.kernel.Refused;

/// What a certificate is handed out as.
public enum Form {
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Reads a form from an address.
    ///
    /// @throws Refused when there is none such
    public static Form of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.missing"));
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of its file's name.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
