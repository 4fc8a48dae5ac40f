package org.devicebank.incidents;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Every incident in a line: what sort, how many devices, and when each thing was first done. It holds no text that a
/// person wrote, so nothing in it can point at anybody.
final class IncidentReport {

    static final List<Act> TIMED =
            List.of(Act.CONTAIN, Act.ASSESS, Act.DECIDE, Act.NOTIFY, Act.TELL_PEOPLE, Act.TELL_DONOR, Act.CLOSE);

    private IncidentReport() {}

    static String csv(List<Incident> incidents, Instant now) {
        var head = "number,kind,aware,due,opened,by_itself,devices,risk,decision,"
                + TIMED.stream()
                        .map(act -> act.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(","))
                + ",clock,hours\n";
        return head + incidents.stream().map(one -> line(one, now)).collect(Collectors.joining());
    }

    private static String line(Incident one, Instant now) {
        var course = one.course();
        var end = course.stopped().orElse(now);
        var clock = course.answered() ? "stopped" : course.overdue(now) ? "overdue" : "running";
        var decision = course.decision()
                .map(entry -> Boolean.TRUE.equals(entry.notifies()) ? "notify" : "do not notify")
                .orElse("");
        return List.of(
                                one.number(),
                                one.kind(),
                                one.aware(),
                                course.deadline().due(),
                                one.openedAt(),
                                one.byItself(),
                                one.devices().size(),
                                course.risk() == null ? "" : course.risk(),
                                decision)
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                + TIMED.stream()
                        .map(act -> course.first(act).map(String::valueOf).orElse(""))
                        .collect(Collectors.joining(",", ",", ","))
                + clock + "," + course.deadline().hoursUntil(end) + "\n";
    }
}
