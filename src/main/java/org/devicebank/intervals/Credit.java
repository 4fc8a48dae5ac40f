package org.devicebank.intervals;

import org.devicebank.nets.Avoided;
import org.devicebank.nets.Reused;

/// Devices whose credit depends on the same unknowns.
///
/// @param shared what all share whose figure comes about in the same way
/// @param model what one model is off by
/// @param route how many new devices were not bought
/// @param years how long the second life lasts
/// @param usual the share of a new device's life it usually replaces
/// @param limit what it cannot be more than
record Credit(
        Unknown.Figure shared,
        Unknown.Figure model,
        Unknown.Share route,
        Unknown.Years years,
        double usual,
        double limit) {

    static Credit of(Reused device, Avoided avoided) {
        var life = device.life().doubleValue();
        var usual = avoided.benchmark().life().doubleValue();
        return new Credit(
                Unknown.Figure.around(avoided.shared(), avoided.spread().systematic()),
                new Unknown.Figure("model " + avoided.model(), avoided.spread().model(), true),
                Unknown.Share.of(device.displacement()),
                new Unknown.Years("years " + avoided.benchmark().name()),
                Math.max(life, usual),
                life < usual ? life : 1);
    }

    static Credit of(Backing backing) {
        var life = backing.life().doubleValue();
        var usual = backing.usual().doubleValue();
        return new Credit(
                Unknown.Figure.around(backing.shared(), backing.systematic()),
                new Unknown.Figure("model " + backing.model(), backing.spread(), true),
                Unknown.Share.of(backing.displacement()),
                new Unknown.Years("years " + backing.deviceClass()),
                Math.max(life, usual),
                life < usual ? life : 1);
    }

    double life(double drawn) {
        return Math.min(limit, usual * drawn);
    }

    /// What the exact figures count of each kilogram.
    double careful() {
        return route.mean() * life(1);
    }
}
