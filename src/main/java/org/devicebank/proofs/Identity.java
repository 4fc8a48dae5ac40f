package org.devicebank.proofs;

import java.util.Locale;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// How a drive names itself in a proof.
///
/// @param serial only when it can be believed; otherwise null, and `said` tells why
/// @param bus how it was connected, in the tool's words
public record Identity(
        @Nullable String model,
        @Nullable String serial,
        SerialSaid said,
        @Nullable String bus) {

    /// What became of the serial number in the proof.
    public enum SerialSaid {
        GIVEN,
        MISSING,
        PLACEHOLDER,
        /// The log was made quiet: XXXX stands in its place.
        ANONYMISED,
        /// Not letters and digits but the garbage of a driver.
        UNREADABLE,
        /// The proof gives two different ones.
        TWO_DIFFERENT;

        public String key() {
            return "proofs.reason.serial_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ANONYMOUS = Pattern.compile("(?i)x{4,}|\\*{4,}");
    private static final Pattern READABLE = Pattern.compile("[\\p{ASCII}&&[^\\p{Cntrl}]]+");

    /// Believes a serial number as a tool wrote it, or says why not.
    public static Identity of(@Nullable String model, @Nullable String serial, @Nullable String bus) {
        var said = serial == null ? "" : serial.strip();
        var became = said.isEmpty()
                ? SerialSaid.MISSING
                : ANONYMOUS.matcher(said).matches()
                        ? SerialSaid.ANONYMISED
                        : !READABLE.matcher(said).matches()
                                ? SerialSaid.UNREADABLE
                                : Identifiers.isPlaceholder(said) ? SerialSaid.PLACEHOLDER : SerialSaid.GIVEN;
        return new Identity(
                model == null || model.isBlank() ? null : model.strip(),
                became == SerialSaid.GIVEN ? said : null,
                became,
                bus);
    }

    /// Behind a USB adapter the serial number is often the adapter's.
    public boolean behindUsb() {
        return bus != null && bus.toUpperCase(Locale.ROOT).startsWith("USB");
    }

    /// What the drive is to be judged as: a proof may show that a drive thought to be magnetic is flash; it is never
    /// believed the other way.
    public Medium mediumAs(Medium recorded, String device) {
        if (recorded != Medium.HDD && recorded != Medium.UNKNOWN) {
            return recorded;
        }
        var shown = mediumShown(device);
        return shown == Medium.UNKNOWN ? recorded : shown;
    }

    private Medium mediumShown(String device) {
        var upper = bus == null ? "" : bus.toUpperCase(Locale.ROOT);
        if (device.startsWith("/dev/nvme") || upper.startsWith("NVME")) return Medium.NVME;
        if (device.startsWith("/dev/mmcblk") || upper.startsWith("MMC")) return Medium.EMMC;
        return upper.contains("SSD") ? Medium.SSD : Medium.UNKNOWN;
    }
}
