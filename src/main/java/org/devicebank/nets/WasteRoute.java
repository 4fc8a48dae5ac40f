package org.devicebank.nets;

import java.util.Locale;
import org.devicebank.factors.FactorId;

/// Where a device goes that nobody can use. There is no landfill among them: no device of a bank goes there.
public enum WasteRoute {
    RECYCLING("UK.WEEE.MIXED.RECYCLE"),
    ENERGY_RECOVERY("UK.WEEE.MIXED.COMBUSTION");

    private final FactorId factor;

    WasteRoute(String factor) {
        this.factor = new FactorId(factor);
    }

    public FactorId factor() {
        return factor;
    }

    public String key() {
        return "nets.waste." + name().toLowerCase(Locale.ROOT);
    }
}
