package org.devicebank.demonstration;

import java.math.BigDecimal;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Factors;
import org.devicebank.factors.MeasurementForm;
import org.devicebank.places.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The power of the bench was metered for twenty laptops, and takes the place of the usual figure.
@Component
@Order(70)
final class MeteringScene implements Scene {

    private static final int DAYS = 12;

    private final Factors factors;

    MeteringScene(Factors factors) {
        this.factors = factors;
    }

    @Override
    public void play(People people) {
        people.as(Role.COORDINATOR).run(() -> {
            var until = factors.today().minusDays(DAYS);
            factors.measure(new MeasurementForm(
                    new FactorId("energy.laptop"),
                    new BigDecimal("2.18"),
                    20,
                    until.minusDays(4),
                    until,
                    "Plug meter at bench 2, twenty laptops from receiving to ready"));
        });
    }
}
