package org.devicebank.bookkeeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a line of a handed-over device rests on.
///
/// @param deviceClass the class of devices it stands for
/// @param model the figure of its maker, or the class when no maker's figure fits
/// @param tier how closely that figure fits
/// @param spread the geometric standard deviation of this model alone
/// @param life the share of a new device's life that the second life replaces, at most 1
/// @param recipient who got it, as a sort
/// @param classVersion the edition of the benchmark that caps it, or null in lines older than that was kept
/// @param supportedUntil the last day its system is supported, which ends the second life, or null when none is known
public record Credit(
        String deviceClass,
        String model,
        String tier,
        double spread,
        BigDecimal life,
        String recipient,
        @Nullable String classVersion,
        @Nullable LocalDate supportedUntil) {

    /// What a column of text says of it.
    static String text(@Nullable Object of) {
        return of == null ? "" : of.toString();
    }

    public String classVersionSaid() {
        return text(classVersion);
    }

    public String supportedUntilSaid() {
        return text(supportedUntil);
    }
}
