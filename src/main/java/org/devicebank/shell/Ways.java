package org.devicebank.shell;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.ASK_FOR_DEVICES;
import static org.devicebank.places.Permission.AUDIT;
import static org.devicebank.places.Permission.CARRY;
import static org.devicebank.places.Permission.HAND_OVER;
import static org.devicebank.places.Permission.OPEN_INCIDENTS;
import static org.devicebank.places.Permission.PROVE_WIPES;
import static org.devicebank.places.Permission.RECEIVE_DEVICES;
import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.SEE_BOARD;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_EVIDENCE;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;
import static org.devicebank.shell.Ways.Area.BENCH;
import static org.devicebank.shell.Ways.Area.CARBON;
import static org.devicebank.shell.Ways.Area.DEVICES;
import static org.devicebank.shell.Ways.Area.DONATIONS;
import static org.devicebank.shell.Ways.Area.PARTNERS;
import static org.devicebank.shell.Ways.Area.PEOPLE;
import static org.devicebank.shell.Ways.Area.RECYCLING;
import static org.devicebank.shell.Ways.Area.REPORTS;
import static org.devicebank.shell.Ways.Area.SAFETY;
import static org.devicebank.shell.Ways.Area.TODAY;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;

/// Where one can go from every page, and who sees which way; the first one a person sees is their way home.
final class Ways {

    /// A part of the house that several ways lead into: what one person does in one sitting lies together.
    enum Area {
        TODAY,
        BENCH,
        DEVICES,
        SAFETY,
        DONATIONS,
        PARTNERS,
        RECYCLING,
        CARBON,
        REPORTS,
        PEOPLE;

        String key() {
            return "shell.area." + name();
        }
    }

    record Way(Area area, String href, String key, Permission... needs) {

        boolean open(Predicate<Permission> may) {
            return Stream.of(needs).anyMatch(may);
        }

        /// Whether a page lies behind this way.
        boolean leadsTo(String page) {
            return page.equals(href) || page.startsWith(href + "/");
        }
    }

    private static final List<Way> ALL = List.of(
            new Way(TODAY, "/board", "shell.way.board", SEE_BOARD),
            new Way(BENCH, "/scan", "shell.way.scan", SEE_DEVICES),
            new Way(BENCH, "/receive", "shell.way.receive", RECEIVE_DEVICES),
            new Way(BENCH, "/repairs", "repairs.title", WORK_AT_THE_BENCH),
            new Way(BENCH, "/parts", "parts.title", WORK_AT_THE_BENCH, RECYCLE),
            new Way(BENCH, "/cards", "shell.way.cards", WORK_AT_THE_BENCH),
            new Way(BENCH, "/stations", "shell.way.stations", WORK_AT_THE_BENCH, ADMINISTER),
            new Way(DEVICES, "/devices", "shell.way.devices", SEE_DEVICES),
            new Way(DEVICES, "/support", "support.title", SEE_DEVICES, SEE_REPORTS),
            new Way(DONATIONS, "/donations", "shell.way.donations", SEE_DONATIONS, SEE_OWN_DONATIONS),
            new Way(DONATIONS, "/locks", "locks.title", SEE_DONATIONS, SEE_OWN_DONATIONS),
            new Way(SAFETY, "/evidence", "shell.way.evidence", PROVE_WIPES, SEE_EVIDENCE),
            new Way(SAFETY, "/certificates", "shell.way.certificates", SEE_DONATIONS, SEE_OWN_DONATIONS),
            new Way(SAFETY, "/policy", "shell.way.policy", SEE_DEVICES),
            new Way(SAFETY, "/incidents", "incidents.title", OPEN_INCIDENTS, AUDIT),
            new Way(SAFETY, "/samples", "shell.way.samples", SEE_DEVICES, SEE_REPORTS),
            new Way(PARTNERS, "/requests", "shell.way.requests", ASK_FOR_DEVICES),
            new Way(PARTNERS, "/allocations", "shell.way.allocations", ALLOCATE),
            new Way(PARTNERS, "/handovers", "shell.way.handovers", HAND_OVER, CARRY),
            new Way(PARTNERS, "/trips", "shell.way.trips", CARRY, RECEIVE_DEVICES),
            new Way(RECYCLING, "/recycling", "recycling.title", RECYCLE),
            new Way(CARBON, "/carbon", "shell.way.carbon", SEE_REPORTS),
            new Way(CARBON, "/carbon/estimate", "shell.way.estimate", SEE_REPORTS, SEE_OWN_DONATIONS),
            new Way(CARBON, "/carbon/method", "shell.way.method", SEE_REPORTS, SEE_OWN_DONATIONS),
            new Way(CARBON, "/carbon/models", "matches.title", SEE_REPORTS),
            new Way(CARBON, "/carbon/factors", "shell.way.factors", SEE_REPORTS),
            new Way(REPORTS, "/reports", "shell.way.reports", SEE_REPORTS),
            new Way(REPORTS, "/e-waste", "receipts.ewaste.way", RECYCLE, SEE_REPORTS, SEE_OWN_DONATIONS),
            new Way(PEOPLE, "/administration", "shell.way.administration", ADMINISTER));

    private Ways() {}

    static List<Way> all() {
        return ALL;
    }

    static String home(Asking asking) {
        if (asking.may(RECEIVE_DEVICES) && !asking.may(ALLOCATE)) {
            return "/scan";
        }
        return ALL.stream()
                .filter(way -> way.open(asking::may))
                .map(Way::href)
                .findFirst()
                .orElse("/account");
    }
}
