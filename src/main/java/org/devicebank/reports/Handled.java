package org.devicebank.reports;

import java.util.Locale;
import org.devicebank.kernel.Grams;

/// Kilograms of a donation that receiving sites confirmed as treated in one way; never part of a carbon saving.
///
/// @param actual whether the site weighed them
public record Handled(String treatment, boolean actual, Grams grams) {

    /// The words of the treatment, which belong to the room that keeps receipts.
    public String words() {
        return "receipts.treatment." + treatment.toLowerCase(Locale.ROOT);
    }
}
