package org.devicebank.parts;

import static org.devicebank.kernel.Kind.ALL_IN_ONE;
import static org.devicebank.kernel.Kind.DESKTOP;
import static org.devicebank.kernel.Kind.HOTSPOT;
import static org.devicebank.kernel.Kind.LAPTOP;
import static org.devicebank.kernel.Kind.MONITOR;
import static org.devicebank.kernel.Kind.OTHER;
import static org.devicebank.kernel.Kind.PHONE;
import static org.devicebank.kernel.Kind.TABLET;

import java.util.Set;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// What sort of part a piece is. The code is the name by which the carbon method knows it.
public enum PartKind {
    SSD_128("ssd.128", 128, Medium.SSD, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    SSD_256("ssd.256", 256, Medium.SSD, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    SSD_512("ssd.512", 512, Medium.SSD, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    HDD_25("hdd.25", null, Medium.HDD, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    RAM_4("ram.4", 4, null, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    RAM_8("ram.8", 8, null, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    RAM_16("ram.16", 16, null, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE)),
    BATTERY_LAPTOP("battery.laptop", null, null, Set.of(LAPTOP)),
    BATTERY_PHONE("battery.phone", null, null, Set.of(PHONE, HOTSPOT)),
    BATTERY_TABLET("battery.tablet", null, null, Set.of(TABLET)),
    SCREEN_LAPTOP("screen.laptop", null, null, Set.of(LAPTOP, ALL_IN_ONE)),
    SCREEN_TABLET("screen.tablet", null, null, Set.of(TABLET)),
    SCREEN_PHONE("screen.phone", null, null, Set.of(PHONE)),
    KEYBOARD_LAPTOP("keyboard.laptop", null, null, Set.of(LAPTOP)),
    CHARGER_LAPTOP("charger.laptop", null, null, Set.of(LAPTOP, MONITOR, OTHER)),
    CHARGER_PHONE("charger.phone", null, null, Set.of(PHONE, TABLET, HOTSPOT, OTHER)),
    BOARD_MAIN("board.main", null, null, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE, TABLET, PHONE)),
    DOCK("dock", null, null, Set.of(LAPTOP, OTHER)),
    MOUSE("mouse", null, null, Set.of(LAPTOP, DESKTOP, ALL_IN_ONE, OTHER));

    private final String code;
    private final @Nullable Integer gigabytes;
    private final @Nullable Medium medium;
    private final Set<Kind> fits;

    PartKind(String code, @Nullable Integer gigabytes, @Nullable Medium medium, Set<Kind> fits) {
        this.code = code;
        this.gigabytes = gigabytes;
        this.medium = medium;
        this.fits = fits;
    }

    public String code() {
        return code;
    }

    @Nullable
    Integer gigabytes() {
        return gigabytes;
    }

    /// Whether it can hold a person's data.
    boolean isDrive() {
        return medium != null;
    }

    Medium medium() {
        return medium == null ? Medium.UNKNOWN : medium;
    }

    public boolean fits(Kind device) {
        return fits.contains(device);
    }

    public String key() {
        return "parts.kind." + code;
    }
}
