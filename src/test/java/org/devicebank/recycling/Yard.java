package org.devicebank.recycling;

import java.time.LocalTime;
import java.util.List;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitForm;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.sorts.Container;
import org.devicebank.stages.Step;
import org.devicebank.waste.Holder;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.jspecify.annotations.Nullable;

/// Carriers, sites and waste for tests, made through the doors.
public final class Yard {

    private static final String BANK = "1 Bank Street, Coventry CV1 1AH";

    private final Workshop workshop;
    private final Devices devices;
    private final Standings standings;
    private final Parties parties;
    private final Permits permits;

    public Yard(Workshop workshop, Devices devices, Standings standings, Parties parties, Permits permits) {
        this.workshop = workshop;
        this.devices = devices;
        this.standings = standings;
        this.parties = parties;
        this.permits = permits;
    }

    public OrganisationId recycler(String name) {
        return parties.addOrganisation(name, Part.RECYCLER, 1);
    }

    public PermitId permit(@Nullable OrganisationId of, PermitKind kind, String number, int daysLeft) {
        var today = permits.today();
        var address = "Dock Road, Coventry CV2 1EB";
        return permits.add(new PermitForm(
                of, kind, number, kind + " yard", address, today.minusDays(400), today.plusDays(daysLeft)));
    }

    public void holder() {
        standings.enterHolder(new Holder("Coventry Device Bank", BANK, "47790", ""));
    }

    /// A device with a proven drive that somebody decided is waste.
    public DeviceId waste(Kind kind, String serial) {
        var id = workshop.wiped(kind, serial);
        standings.take(id, new Turn.Discard("the screen is broken"));
        return id;
    }

    /// A device whose drive nobody could wipe.
    public DeviceId unproven(String serial) {
        var id = workshop.received(Kind.LAPTOP, serial);
        devices.advance(id, new Step.Identify(Kind.LAPTOP, null, null, null, null, 8, List.of(), List.of()));
        standings.take(id, new Turn.Discard("it does not start"));
        return id;
    }

    public Plan plan(PermitId carrier, PermitId site) {
        return new Plan(
                permits.today(),
                carrier,
                site,
                "ab12 cde",
                BANK,
                Container.PAL,
                2,
                "sorted",
                "Keep upright",
                true,
                null);
    }

    public static LocalTime morning() {
        return LocalTime.of(10, 30);
    }
}
