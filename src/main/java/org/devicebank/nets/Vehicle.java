package org.devicebank.nets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.devicebank.factors.FactorId;

/// What carries devices, and the factors of one of its kilometres: what it burns, and what getting that takes.
public enum Vehicle {
    VAN_DIESEL("UK.VAN.DIESEL.AVG.KM", "UK.VAN.DIESEL.AVG.KM.WTT"),
    VAN_SMALL_DIESEL("UK.VAN.DIESEL.I.KM", "UK.VAN.DIESEL.I.KM.WTT"),
    VAN_MEDIUM_DIESEL("UK.VAN.DIESEL.II.KM", "UK.VAN.DIESEL.II.KM.WTT"),
    VAN_LARGE_DIESEL("UK.VAN.DIESEL.III.KM", "UK.VAN.DIESEL.III.KM.WTT"),
    VAN_PETROL("UK.VAN.PETROL.AVG.KM", "UK.VAN.PETROL.AVG.KM.WTT"),
    VAN_ELECTRIC("UK.VAN.BEV.AVG.KM", "UK.VAN.BEV.AVG.KM.TD", "UK.VAN.BEV.AVG.KM.WTT"),
    VAN_UNKNOWN("UK.VAN.AVG.UNKNOWN.KM", "UK.VAN.AVG.UNKNOWN.KM.WTT"),
    CAR("UK.CAR.AVG.UNKNOWN.KM", "UK.CAR.AVG.UNKNOWN.KM.WTT"),
    /// Nothing burns.
    CYCLE_OR_FOOT;

    private final List<FactorId> factors;

    Vehicle(String... factors) {
        this.factors = Arrays.stream(factors).map(FactorId::new).toList();
    }

    public List<FactorId> factors() {
        return factors;
    }

    public String key() {
        return "nets.vehicle." + name().toLowerCase(Locale.ROOT);
    }
}
