package org.devicebank.nets;

import java.math.BigDecimal;

/// The three nets of some devices, in kg CO2e, to six places. Each is a sum over devices, so that the nets of a
/// programme are exactly the sum of those of its devices.
///
/// @param avoided what need not be made if every device replaced a new one: Σ A
/// @param careful the same, by what people said and the years that are left: Σ D · L · A
/// @param sameModel the same, if every device replaced a new one of its own model
/// @param useDifference what old devices need above new ones while they are used
/// @param emitted what the bank itself emitted
public record Nets(
        long devices,
        BigDecimal avoided,
        BigDecimal careful,
        BigDecimal sameModel,
        BigDecimal useDifference,
        BigDecimal emitted) {

    /// No device: nothing, and never an undefined number.
    public static final Nets NONE =
            new Nets(0, Account.NOTHING, Account.NOTHING, Account.NOTHING, Account.NOTHING, Account.NOTHING);

    public static Nets of(Reused device) {
        var avoided = device.avoided();
        return new Nets(
                1,
                avoided == null ? Account.NOTHING : avoided.kilograms(),
                device.careful(),
                avoided == null ? Account.NOTHING : avoided.sameModel(),
                device.useDifference(),
                device.emitted());
    }

    /// What the programme emitted and no reused device carries: rejected devices of a time in which nothing was reused.
    public static Nets burden(BigDecimal emitted) {
        return new Nets(0, Account.NOTHING, Account.NOTHING, Account.NOTHING, Account.NOTHING, emitted);
    }

    public Nets plus(Nets more) {
        return new Nets(
                devices + more.devices,
                avoided.add(more.avoided),
                careful.add(more.careful),
                sameModel.add(more.sameModel),
                useDifference.add(more.useDifference),
                emitted.add(more.emitted));
    }

    /// Every device replaced a new one of its class.
    public BigDecimal n1() {
        return avoided.subtract(emitted);
    }

    /// As many replaced a new one as people said, for the years that are left.
    public BigDecimal n2() {
        return careful.subtract(emitted).subtract(useDifference);
    }

    /// Every device replaced a new one of its own model.
    public BigDecimal n3() {
        return sameModel.subtract(emitted);
    }
}
