package org.devicebank.nwipe;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.devicebank.nwipe.DriveRun.Counters;
import org.devicebank.nwipe.DriveRun.Erasure;
import org.devicebank.nwipe.DriveRun.Hidden;
import org.devicebank.nwipe.DriveRun.Outcome;
import org.devicebank.nwipe.DriveRun.Write.Kind;
import org.devicebank.proofs.Identity;
import org.jspecify.annotations.Nullable;

/// What has been read so far of one drive in one session.
final class DriveNotes {

    final String device;
    final SerialNotes serials = new SerialNotes();
    final TreeSet<Long> totals = new TreeSet<>();
    final TreeSet<String> methods = new TreeSet<>();
    final List<WriteNotes> writes = new ArrayList<>();
    final TreeSet<Integer> roundsFinished = new TreeSet<>();
    final List<String> words = new ArrayList<>();

    @Nullable
    String bus;

    @Nullable
    String model;

    boolean chosen;
    int invoked;

    @Nullable
    Long pass;

    @Nullable
    Long verify;

    @Nullable
    Long sync;

    int inWords;
    long retries;
    boolean flagged;
    Hidden hiddenFirst = Hidden.NOT_CHECKED;
    Hidden hiddenDecided = Hidden.NOT_CHECKED;

    @Nullable
    Erasure erasure;

    private @Nullable LocalDateTime start;
    private @Nullable LocalDateTime end;

    DriveNotes(String device) {
        this.device = device;
    }

    void found(String told) {
        var mark = told.lastIndexOf("S/N=");
        if (mark >= 0) serials.said(told.substring(mark + 4));
        var parts = (mark < 0 ? told : told.substring(0, mark))
                .strip()
                .replaceAll(",$", "")
                .split(",");
        bus = parts[0].strip().split("\\s+", 2)[0];
        var named = parts.length > 2 ? String.join(",", List.of(parts).subList(1, parts.length - 1)) : parts[0];
        model = parts.length > 2 ? named.strip() : named.strip().replaceFirst("^\\S+\\s*", "");
    }

    /// A line that is about the work on this drive.
    void seen(LogLine line) {
        chosen = true;
        if (line.at() == null) return;
        if (start == null) start = line.at();
        end = line.at();
    }

    void invoked(String method) {
        invoked++;
        methods.add(method.replaceAll("\\s+", " "));
        writes.clear();
        roundsFinished.clear();
    }

    void begin(Kind kind, int pass, int passes, int round, int rounds) {
        writes.add(new WriteNotes(kind, pass, passes, round, rounds));
    }

    void written(long bytes) {
        if (!writes.isEmpty()) writes.getLast().written(bytes);
    }

    void readBack() {
        if (!writes.isEmpty()) writes.getLast().readBack = true;
    }

    void read(long bytes) {
        if (!writes.isEmpty()) writes.getLast().read(bytes);
    }

    /// A pass that ends without having begun is a pass of which lines are missing.
    void finish(int pass, int passes, int round, int rounds) {
        var last = writes.isEmpty() ? null : writes.getLast();
        if (last == null || !last.is(pass, passes, round, rounds)) {
            last = new WriteNotes(Kind.PASS, pass, passes, round, rounds);
            writes.add(last);
        }
        last.finished = true;
    }

    void errors(OptionalLong ofPass, OptionalLong ofVerify, OptionalLong ofSync) {
        pass = worse(pass, ofPass);
        verify = worse(verify, ofVerify);
        sync = worse(sync, ofSync);
    }

    private static @Nullable Long worse(@Nullable Long known, OptionalLong said) {
        if (said.isEmpty()) return known;
        return known == null ? (Long) said.getAsLong() : (Long) Math.max(known, said.getAsLong());
    }

    void erased(Erasure row) {
        totals.add(row.total());
        if (erasure == null || row.erased() < erasure.erased()) erasure = row;
    }

    boolean trouble() {
        return inWords > 0 || positive(pass) || positive(verify) || positive(sync) || words.contains("FAILED");
    }

    /// Whether this drive is a reason for the tool to say that it was stopped.
    boolean unfinished() {
        return chosen && !words.equals(List.of("Erased"));
    }

    private static boolean positive(@Nullable Long count) {
        return count != null && count > 0;
    }

    DriveRun run(Orders orders, boolean erasureTabled, Ending ending, boolean others) {
        var own = orders.withMethod(
                methods.isEmpty() ? null : methods.first(),
                methods.isEmpty()
                        || orders.method() == null
                        || methods.equals(new TreeSet<>(List.of(orders.method()))));
        var serial = serials.decided(orders.quiet());
        return new DriveRun(
                device,
                new Identity(model, serial.text(), serial.said(), bus),
                totals.size() == 1 ? totals.first() : null,
                chosen,
                invoked,
                own,
                writes.stream().map(WriteNotes::write).toList(),
                roundsFinished.size(),
                new Counters(pass, verify, sync, inWords, retries, hidden(), erasure, erasureTabled),
                new Outcome(word(), flagged, ending, others),
                start,
                end);
    }

    /// What the tool decided about hidden sectors counts; what the drive was first heard to say only without it.
    private Hidden hidden() {
        return hiddenDecided == Hidden.NOT_CHECKED ? hiddenFirst : hiddenDecided;
    }

    /// Where two rows differ, the one that is no success counts.
    private @Nullable String word() {
        return words.stream()
                .filter(word -> !word.equals("Erased"))
                .findFirst()
                .orElse(words.isEmpty() ? null : "Erased");
    }
}
