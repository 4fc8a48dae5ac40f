package org.devicebank.nwipe;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.devicebank.nwipe.DriveRun.Hidden;
import org.devicebank.nwipe.DriveRun.Write.Kind;
import org.jspecify.annotations.Nullable;

/// The sentences the tool has written from version 0.24 to 0.42, and what each one means.
final class Grammar {

    /// Where in a session a sentence stands, which tells where a session begins.
    enum Place {
        /// While it looks for drives.
        BEFORE,
        /// The list of options: once in a session.
        OPTIONS,
        /// While it works on a drive.
        WORK,
        /// Anywhere.
        REMARK,
        END
    }

    record Rule(Place place, Pattern pattern, Action action) {}

    record Heard(Rule rule, Matcher found, LogLine line) {
        void take(SessionNotes session) {
            rule.action.take(session, found, line);
        }
    }

    @FunctionalInterface
    interface Action {
        void take(SessionNotes session, Matcher found, LogLine line);
    }

    @FunctionalInterface
    private interface OnDrive {
        void take(DriveNotes drive, Matcher found);
    }

    private static final String COUNT = "(\\d{1,18})";
    private static final String PASS =
            "pass (\\d{1,4})(?:/| of )(\\d{1,4}), round (\\d{1,4})(?:/| of )(\\d{1,4}), on DRIVE";

    private static final OnDrive FAILURE = (drive, _) -> drive.inWords++;

    /// The first that fits counts. `DRIVE` stands for the name of a drive, quoted or not.
    private static final List<Rule> RULES = List.of(
            before("Found DRIVE,?\\s*(?<told>.*)", (drive, m) -> drive.found(m.group("told"))),
            before("(?i)\\W*No hidden (?:areas?|sectors?)\\W+on DRIVE", (drive, _) -> decide(drive, Hidden.NONE)),
            before(
                    "(?i)\\W*hidden (?:areas?|sectors?) detected\\W+on DRIVE",
                    (drive, _) -> decide(drive, Hidden.PRESENT)),
            before("(?i)\\W*hidden (?:areas?|sectors?) .{0,40}?on DRIVE", (drive, _) -> decide(drive, Hidden.UNKNOWN)),
            before(
                    "(?i)\\W*(?:The host protected area|HPA|DCO) is enabled on DRIVE",
                    (drive, _) -> hear(drive, Hidden.PRESENT)),
            before("\\[GOOD\\] The host protected area is disabled on DRIVE", (drive, _) -> hear(drive, Hidden.NONE)),
            before("\\[(?:UNKNOWN|UNSURE)\\].*? DRIVE", (drive, _) -> hear(drive, Hidden.UNKNOWN)),
            before("HPA values " + COUNT + " / " + COUNT + " on DRIVE", Grammar::hpaValues),
            rule(Place.BEFORE, "([a-z]+(?:-[a-z]+)+)\\s*=\\s*(.*)", (s, m, _) -> s.host(m.group(1), m.group(2))),
            rule(Place.OPTIONS, "Program options are set as follows", (_, _, _) -> {}),
            rule(Place.WORK, "do not perform a final blank pass", (s, _, _) -> s.option("noblank", "1")),
            rule(
                    Place.WORK,
                    "(banner|method|prng|quiet|rounds|verify)\\s*=\\s*(.*)",
                    (s, m, _) -> s.option(m.group(1), m.group(2))),
            work("DRIVE has serial number\\s*(?<serial>.*)", (drive, m) -> drive.serials.said(m.group("serial"))),
            work(
                    "DRIVE, (?:sect/blk/dev|log/phy/dev) \\d+/\\d+/" + COUNT + "(?!\\d)",
                    (drive, m) -> drive.totals.add(count(m, 2))),
            work("Device DRIVE is size " + COUNT + "(?!\\d)", (drive, m) -> drive.totals.add(count(m, 2))),
            rule(
                    Place.WORK,
                    "DRIVE: Device geometry is as follows",
                    (s, m, line) -> s.geometryOf(m.group("drive"), line)),
            rule(Place.WORK, "Total device bytes\\s*=\\s*" + COUNT + "(?!\\d)", (s, m, _) -> s.geometry(count(m, 1))),
            work(
                    "Invoking method '(?<method>.*)' on DRIVE",
                    (drive, m) -> drive.invoked(m.group("method").strip())),
            work("Starting round \\d{1,4} of \\d{1,4} on DRIVE", (_, _) -> {}),
            work(
                    "Starting " + PASS,
                    (drive, m) -> drive.begin(Kind.PASS, number(m, 1), number(m, 2), number(m, 3), number(m, 4))),
            work(
                    "Finished " + PASS,
                    (drive, m) -> drive.finish(number(m, 1), number(m, 2), number(m, 3), number(m, 4))),
            work(
                    "Finished (?:final )?round (\\d{1,4}) of \\d{1,4} on DRIVE",
                    (drive, m) -> drive.roundsFinished.add(number(m, 1))),
            work(COUNT + " bytes written to DRIVE", (drive, m) -> drive.written(count(m, 1))),
            work(COUNT + " bytes read from DRIVE", (drive, m) -> drive.read(count(m, 1))),
            work("Verifying " + PASS, (drive, _) -> drive.readBack()),
            work("Verifying that DRIVE is empty", (drive, _) -> drive.readBack()),
            work("Verifying (?:the )?final random pattern (?:FRP )?on DRIVE", (drive, _) -> drive.readBack()),
            work("Blanking DRIVE", (drive, _) -> drive.begin(Kind.BLANKING, 1, 1, 1, 1)),
            work("Writing final random pattern to DRIVE", (drive, _) -> drive.begin(Kind.FINAL_PATTERN, 1, 1, 1, 1)),
            work(
                    COUNT + " wipe errors on DRIVE",
                    (drive, m) -> drive.errors(just(m, 1), OptionalLong.empty(), OptionalLong.empty())),
            work(
                    COUNT + " verification errors on DRIVE",
                    (drive, m) -> drive.errors(OptionalLong.empty(), just(m, 1), OptionalLong.empty())),
            work(
                    COUNT + " sync errors on DRIVE",
                    (drive, m) -> drive.errors(OptionalLong.empty(), OptionalLong.empty(), just(m, 1))),
            rule(
                    Place.WORK,
                    "Status: DRIVE, result=(-?\\d{1,9}), pass_errors=" + COUNT + ", verify_errors=" + COUNT
                            + ", fsync_errors=" + COUNT,
                    Grammar::debugStatus),
            work("\\w+: (?:\\w+\\(\\) failed|short \\w+) on DRIVE \\(attempt", (drive, _) -> drive.retries++),
            work("\\w+: giving up \\w+\\(\\) on DRIVE", FAILURE),
            work("(?:\\w+: )?Partial (?:write|read) (?:on|from) DRIVE", FAILURE),
            work("Buffer flush failure on DRIVE", FAILURE),
            work("\\[FAILURE\\].*?DRIVE", FAILURE),
            work("Skipping verification of pass .{0,40}? on DRIVE", FAILURE),
            work("Attempting .{0,60}? on DRIVE", (_, _) -> {}),
            work("DRIVE: >>> FAILURE! <<<", FAILURE),
            work("Nwipe exited with .{0,20}?errors on device\\s*=\\s*DRIVE", FAILURE),
            rule(Place.END, "Total Throughput .*?, (.+), (\\d{1,4})R\\+(N?B)\\+(NV|VL|VA)", SessionNotes::summary),
            rule(
                    Place.END,
                    "(?i)(?:Nwipe (?:successfully|was aborted|exited|completed)|Storage devices not found).*",
                    (s, m, _) -> s.ending(m.group())));

    /// Trouble told of a drive in words that no rule knows.
    private static final Rule TROUBLE = new Rule(Place.REMARK, named(".*?DRIVE"), (session, m, _) -> {
        var drive = session.drive(m.group("drive"));
        if (drive.chosen) drive.inWords++;
    });
    /// An error of the operating system, told without the drive.
    private static final Rule SYSTEM_ERROR = new Rule(
            Place.REMARK,
            Pattern.compile("\\w+: (?:p?write|p?read|fdatasync|fsync|lseek): .*"),
            (session, _, _) -> session.namelessError());

    private Grammar() {}

    static @Nullable Heard hear(LogLine line) {
        for (var rule : RULES) {
            var found = rule.pattern().matcher(line.text());
            if (found.lookingAt()) return new Heard(rule, found, line);
        }
        if (!line.isTrouble()) return null;
        for (var rule : List.of(SYSTEM_ERROR, TROUBLE)) {
            var found = rule.pattern().matcher(line.text());
            if (found.lookingAt()) return new Heard(rule, found, line);
        }
        return null;
    }

    private static Rule rule(Place place, String sentence, Action action) {
        return new Rule(place, named(sentence), action);
    }

    private static Rule before(String sentence, OnDrive action) {
        return rule(Place.BEFORE, sentence, (session, m, _) -> action.take(session.drive(m.group("drive")), m));
    }

    private static Rule work(String sentence, OnDrive action) {
        return rule(Place.WORK, sentence, (session, m, line) -> {
            var drive = session.drive(m.group("drive"));
            drive.seen(line);
            action.take(drive, m);
        });
    }

    private static Pattern named(String sentence) {
        return Pattern.compile(sentence.replace("DRIVE", "(?:device )?'?(?<drive>/dev/[\\w/-]+)'?"));
    }

    private static void decide(DriveNotes drive, Hidden hidden) {
        if (hidden.compareTo(drive.hiddenDecided) > 0) drive.hiddenDecided = hidden;
    }

    private static void hear(DriveNotes drive, Hidden hidden) {
        if (hidden.compareTo(drive.hiddenFirst) > 0) drive.hiddenFirst = hidden;
    }

    /// The drive shows fewer sectors than it has.
    private static void hpaValues(DriveNotes drive, Matcher m) {
        if (count(m, 1) > 0 && count(m, 1) < count(m, 2)) decide(drive, Hidden.PRESENT);
    }

    private static void debugStatus(SessionNotes session, Matcher m, LogLine line) {
        var drive = session.drive(m.group("drive"));
        drive.seen(line);
        if (!m.group(2).equals("0")) drive.inWords++;
        drive.errors(just(m, 3), just(m, 4), just(m, 5));
    }

    private static long count(Matcher m, int group) {
        return Long.parseLong(m.group(group));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static OptionalLong just(Matcher m, int group) {
        return OptionalLong.of(count(m, group));
    }
}
