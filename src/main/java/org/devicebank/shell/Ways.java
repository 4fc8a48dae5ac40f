package org.devicebank.shell;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.ASK_FOR_DEVICES;
import static org.devicebank.places.Permission.CARRY;
import static org.devicebank.places.Permission.HAND_OVER;
import static org.devicebank.places.Permission.RECEIVE_DEVICES;
import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.SEE_BOARD;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.List;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;

/// Where one can go from every page, and who sees which way; the first one a person sees is their way home.
final class Ways {

    record Way(String href, String key, Permission... needs) {}

    private static final List<Way> ALL = List.of(
            new Way("/board", "shell.way.board", SEE_BOARD),
            new Way("/scan", "shell.way.scan", SEE_DEVICES),
            new Way("/cards", "shell.way.cards", WORK_AT_THE_BENCH),
            new Way("/receive", "shell.way.receive", RECEIVE_DEVICES),
            new Way("/stations", "shell.way.stations", WORK_AT_THE_BENCH, ADMINISTER),
            new Way("/devices", "shell.way.devices", SEE_DEVICES),
            new Way("/donations", "shell.way.donations", SEE_DONATIONS, SEE_OWN_DONATIONS),
            new Way("/certificates", "shell.way.certificates", SEE_DONATIONS, SEE_OWN_DONATIONS),
            new Way("/requests", "shell.way.requests", ASK_FOR_DEVICES),
            new Way("/allocations", "shell.way.allocations", ALLOCATE),
            new Way("/handovers", "shell.way.handovers", HAND_OVER, CARRY),
            new Way("/recycling", "recycling.title", RECYCLE),
            new Way("/reports", "shell.way.reports", SEE_REPORTS),
            new Way("/samples", "shell.way.samples", SEE_DEVICES, SEE_REPORTS),
            new Way("/administration", "shell.way.administration", ADMINISTER));

    private Ways() {}

    static List<Way> all() {
        return ALL;
    }

    static String home(Asking asking) {
        if (asking.may(RECEIVE_DEVICES) && !asking.may(ALLOCATE)) {
            return "/scan";
        }
        return ALL.stream()
                .filter(way -> java.util.Arrays.stream(way.needs()).anyMatch(asking::may))
                .map(Way::href)
                .findFirst()
                .orElse("/account");
    }
}
