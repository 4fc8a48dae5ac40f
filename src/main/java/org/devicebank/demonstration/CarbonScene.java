package org.devicebank.demonstration;

import java.util.List;
import java.util.UUID;
import org.devicebank.devices.DeviceRow;
import org.devicebank.donations.Donations;
import org.devicebank.figures.Figures;
import org.devicebank.figures.Scope;
import org.devicebank.handovers.Given;
import org.devicebank.handovers.Handovers;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Role;
import org.devicebank.trips.Errand;
import org.devicebank.trips.TripForm;
import org.devicebank.trips.TripId;
import org.devicebank.trips.Trips;
import org.devicebank.trips.Vehicle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The trips of the season are entered, a partner asks whether devices are still used, and a figure is issued. Nothing
/// is
/// earned yet, and no curve is drawn: what the real doors write down happens today, devices are handed over and looked
/// at
/// on one day, and the demonstration has no way past them to write that it was earlier.
@Component
@Order(90)
final class CarbonScene implements Scene {

    private final Trips trips;
    private final Donations donations;
    private final Handovers handovers;
    private final Figures figures;

    CarbonScene(Trips trips, Donations donations, Handovers handovers, Figures figures) {
        this.trips = trips;
        this.donations = donations;
        this.handovers = handovers;
        this.figures = figures;
    }

    @Override
    public void play(People people) {
        var driver = people.as(Role.DRIVER);
        var donation = people.as(Role.DONOR).call(donations::list).getLast().id();
        driver.run(() -> trips.record(trip(Errand.COLLECTION, Vehicle.VAN_DIESEL, "24", donation.value(), List.of())));
        var underWay = driver.call(trips::underWay).stream().map(DeviceRow::id).toList();
        if (!underWay.isEmpty()) {
            driver.run(() -> trips.record(trip(Errand.DELIVERY, Vehicle.VAN_ELECTRIC, "", null, underWay)));
        }
        var slip = driver.call(
                () -> trips.record(trip(Errand.COLLECTION, Vehicle.CAR, "240", donation.value(), List.of())));
        people.as(Role.COORDINATOR).run(() -> trips.withdraw(slip, "The donor's car was counted with the van"));
        people.as(Role.PARTNER_WORKER)
                .run(() -> handovers.given().forEach(one -> handovers.look(one.handover(), Given.Use.IN_USE)));
        people.as(Role.COORDINATOR).run(() -> figures.issue(Scope.between(Ledger.BEGINNING, figures.today())));
    }

    private TripForm trip(
            Errand errand, Vehicle vehicle, String kilometres, @Nullable UUID donation, List<DeviceId> aboard) {
        return new TripForm(
                new TripId(UUID.randomUUID()),
                trips.today(),
                errand,
                vehicle,
                "CV1 2GT",
                "CV5 6AB",
                true,
                kilometres,
                donation,
                aboard,
                "",
                "");
    }
}
