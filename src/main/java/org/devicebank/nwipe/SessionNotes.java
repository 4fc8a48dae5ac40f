package org.devicebank.nwipe;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.devicebank.nwipe.Orders.ReadBack;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Machine;
import org.jspecify.annotations.Nullable;

/// What has been read so far of one session.
final class SessionNotes {

    /// `verify = 1 (last pass)`: the number counts.
    private static final Set<String> NUMBERS = Set.of("quiet", "rounds", "verify");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Map<String, DriveNotes> drives = new LinkedHashMap<>();
    private final Map<String, String> host = new HashMap<>();
    private final Map<String, TreeSet<String>> options = new HashMap<>();
    private @Nullable DriveNotes geometryOf;
    private boolean erasureTabled;
    private int namelessErrors;
    private Ending ending = Ending.NONE;
    boolean begun;

    boolean ended() {
        return ending != Ending.NONE;
    }

    boolean namesDrives() {
        return !drives.isEmpty();
    }

    DriveNotes drive(String device) {
        return drives.computeIfAbsent(device, DriveNotes::new);
    }

    void host(String keyword, String value) {
        if (Machine.KEYWORDS.contains(keyword)) host.put(keyword, value);
    }

    void option(String name, String value) {
        var number = NUMBER.matcher(value);
        var plain = NUMBERS.contains(name) && number.find()
                ? number.group()
                : value.strip().replaceAll("\\s+", " ");
        options.computeIfAbsent(name, _ -> new TreeSet<>()).add(plain);
    }

    void geometryOf(String device, LogLine line) {
        geometryOf = drive(device);
        geometryOf.seen(line);
    }

    void geometry(long bytes) {
        if (geometryOf != null) geometryOf.totals.add(bytes);
        geometryOf = null;
    }

    void namelessError() {
        namelessErrors++;
    }

    /// Method, rounds, blanking and reading back once more, below the last table.
    void summary(Matcher m, LogLine line) {
        option("method", m.group(1));
        option("rounds", m.group(2));
        option("summary-noblank", m.group(3).equals("NB") ? "1" : "0");
        option("verify", String.valueOf(List.of("NV", "VL", "VA").indexOf(m.group(4))));
    }

    void ending(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        if (words.contains("abort") || words.contains("not found")) ending = Ending.ABORTED;
        else ending = words.contains("successfully") && !words.contains("error") ? Ending.SUCCESS : Ending.ERRORS;
    }

    void row(TableRow row) {
        switch (row) {
            case TableRow.Errors(var name, var flagged, var pass, var verify, var sync) -> {
                var drive = named(name, flagged);
                drive.errors(pass, verify, sync);
            }
            case TableRow.Erased(var name, var flagged, var erasure) -> {
                erasureTabled = true;
                named(name, flagged).erased(erasure);
            }
            case TableRow.Status(var name, var flagged, var word, var modelAndSerial) -> {
                var drive = named(name, flagged);
                drive.words.add(word);
                drive.serials.lastColumn(modelAndSerial);
            }
        }
    }

    /// Tables leave out the folder and keep the last characters of a long name.
    private DriveNotes named(String name, boolean flagged) {
        var device = "/dev/" + name;
        var longer =
                drives.keySet().stream().filter(known -> known.endsWith(name)).toList();
        var drive = drive(
                drives.containsKey(device) || longer.size() != 1 || name.length() < 6 ? device : longer.getFirst());
        drive.flagged |= flagged;
        drive.chosen = true;
        return drive;
    }

    Session session() {
        var chosen = drives.values().stream().filter(drive -> drive.chosen).toList();
        if (namelessErrors > 0 && chosen.size() == 1) chosen.getFirst().inWords += namelessErrors;
        var orders = orders();
        var runs = drives.values().stream()
                .map(drive -> drive.run(orders, erasureTabled, ending, explained(drive)))
                .toList();
        return new Session(orders.banner() == null ? "nwipe" : orders.banner(), new Machine(host), List.copyOf(runs));
    }

    private boolean explained(DriveNotes one) {
        return drives.values().stream()
                .filter(other -> other != one)
                .anyMatch(other -> ending == Ending.ABORTED ? other.unfinished() : other.trouble());
    }

    private Orders orders() {
        var verify = one("verify");
        var noblank = one("summary-noblank");
        var said = options.containsKey("noblank");
        var rounds = one("rounds");
        return new Orders(
                one("banner"),
                one("method"),
                one("prng"),
                rounds != null && rounds.matches("\\d{1,4}") ? Integer.valueOf(rounds) : null,
                verify == null ? null : readBack(verify),
                noblank == null
                        ? (options.containsKey("method") ? (Boolean) !said : null)
                        : (Boolean) noblank.equals("0"),
                "1".equals(one("quiet")),
                options.values().stream().allMatch(values -> values.size() == 1) && !(said && "0".equals(noblank)));
    }

    private @Nullable String one(String option) {
        var values = options.getOrDefault(option, new TreeSet<>());
        return values.isEmpty() ? null : values.first();
    }

    private static @Nullable ReadBack readBack(String said) {
        return switch (said) {
            case "0" -> ReadBack.NONE;
            case "1" -> ReadBack.LAST;
            case "2" -> ReadBack.ALL;
            default -> null;
        };
    }
}
