package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.commands.ExhibitsCommand.Added;
import org.devicebank.commands.ExhibitsCommand.Reread;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Registration;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.places.Asking;
import org.devicebank.places.Waits;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.rereading.Change.Turn;
import org.devicebank.rereading.Rereading;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Attempts;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What `./bank evidence add` and `./bank evidence reread` do to the books.
@BankTest
class ExhibitsCommandTest {

    private static final long BYTES = 500_107_862_016L;
    private static final String MODEL = "WDC WD5000LPCX";
    private static final AtomicInteger NUMBER = new AtomicInteger(3000);

    @TempDir
    Path folder;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Wipes wipes;

    @Autowired
    Attempts attempts;

    @Autowired
    Rereading rereading;

    @Autowired
    List<Waits> rooms;

    @Autowired
    ExhibitsCommand command;

    private String serial;

    @BeforeEach
    void open() {
        serial = "WD-WXJ1A99T" + NUMBER.incrementAndGet();
    }

    private Command.Result run(String... words) {
        var typed = Stream.concat(Stream.of("evidence"), Stream.of(words)).toArray(String[]::new);
        return here.call(() -> command.run(Line.of(typed, Map.of())));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1)
                .toString();
    }

    private LogWriter log() {
        return new LogWriter().drive(serial, MODEL, BYTES);
    }

    private DeviceId identified() {
        return here.call(() -> {
            var id = devices.register(
                    new Registration(Kind.LAPTOP, Origin.REUSED, "Lenovo", "ThinkPad T480", List.of()));
            devices.advance(id, new Step.Receive(null));
            var drive = new DriveFound(serial, MODEL, Medium.HDD, BYTES);
            devices.advance(id, new Step.Identify(Kind.LAPTOP, null, null, null, null, 8, List.of(drive), List.of()));
            return id;
        });
    }

    private Stage stage(DeviceId id) {
        return here.call(() -> devices.get(id)).stage();
    }

    private static List<Added> added(Command.Result result) {
        return ((List<?>) result.facts()).stream().map(Added.class::cast).toList();
    }

    private static Reread reread(Command.Result result) {
        return (Reread) result.facts();
    }

    private static List<String> keys(Command.Result result) {
        return result.told().stream().map(told -> told.key()).toList();
    }

    private long raised() {
        return here.call(() -> rooms.stream()
                .flatMap(room -> room.waiting().stream())
                .filter(waiting -> waiting.urgent() && waiting.address().startsWith("/evidence"))
                .mapToLong(Waits.Waiting::count)
                .sum());
    }

    @Test
    void a_log_of_a_drive_of_ours_proves_it_at_once() throws IOException {
        var id = identified();
        var result = run("add", file("nwipe.log", log().text()));
        assertThat(result.done()).isTrue();
        assertThat(added(result)).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("nwipe.log");
            assertThat(one.kept()).isTrue();
            assertThat(one.waits()).isFalse();
            assertThat(one.proven()).isEqualTo(1);
        });
        assertThat(stage(id)).isEqualTo(Stage.WIPED);
    }

    @Test
    void the_same_file_twice_is_said_and_changes_nothing() throws IOException {
        var id = identified();
        var file = file("nwipe.log", log().text());
        run("add", file);
        var again = run("add", file, file);
        assertThat(again.done()).isTrue();
        assertThat(added(again)).hasSize(2).allSatisfy(one -> {
            assertThat(one.told()).anyMatch(told -> told.contains("nwipe.log"));
            assertThat(one.sha256()).isNotNull();
        });
        assertThat(here.call(() -> wipes.of(devices.get(id)))).hasSize(1);
        assertThat(here.call(() -> rereading.documents())).hasSize(1);
        assertThat(here.call(() -> devices.disagreements())).isEmpty();
    }

    @Test
    void junk_is_kept_and_waits_and_what_is_empty_or_too_large_is_not_kept() throws IOException {
        var junk = run("add", file("holiday.txt", "I wiped it, promise"));
        assertThat(junk.done()).isTrue();
        assertThat(added(junk)).singleElement().satisfies(one -> {
            assertThat(one.kept()).isTrue();
            assertThat(one.waits()).isTrue();
            assertThat(one.proven()).isZero();
        });
        Files.write(folder.resolve("large.log"), new byte[Evidence.LARGEST + 1]);
        var result = run(
                "add",
                file("empty.log", ""),
                file("nwipe.log", log().text()),
                folder.resolve("large.log").toString());
        assertThat(result.done()).as("one that is not kept is not well").isFalse();
        assertThat(added(result)).extracting(Added::kept).containsExactly(false, true, false);
        assertThat(added(result).getFirst().told()).isNotEmpty();
        assertThat(here.call(() -> rereading.documents())).hasSize(2);
    }

    @Test
    void a_text_of_another_tool_is_kept_as_what_it_is_and_proves_no_drive() throws IOException {
        var id = identified();
        var text = """
                smartctl 7.3 2022-02-28 r5338 [x86_64-linux-6.1.0-18-amd64] (local build)
                === START OF INFORMATION SECTION ===
                Device Model:     WDC WD5000LPCX
                Serial Number:    %s
                User Capacity:    500,107,862,016 bytes [500 GB]
                SMART overall-health self-assessment test result: PASSED
                """.formatted(serial);
        var result = run("add", file("smart.txt", text));
        assertThat(added(result)).singleElement().satisfies(one -> {
            assertThat(one.kept()).isTrue();
            assertThat(one.proven()).isZero();
        });
        assertThat(stage(id)).isEqualTo(Stage.IDENTIFIED);
        assertThat(here.call(() -> devices.drives(id)).getFirst().state()).isEqualTo(DriveState.UNPROVEN);
    }

    @Test
    void a_mistyped_name_or_option_keeps_nothing() throws IOException {
        var good = file("nwipe.log", log().text());
        var absent = folder.resolve("absent.log").toString();
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("add", good, absent));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("add", good, folder.toString()));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("add"));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("add", good, "--dry-run"));
        assertThat(here.call(() -> rereading.documents())).isEmpty();
    }

    /// A log that proves nothing, taken for a proof by an older version of the readers.
    private DeviceId proofThatDoesNotHold() throws SQLException {
        var id = identified();
        var text = log().syncErrors(4).text().getBytes(StandardCharsets.ISO_8859_1);
        var document = here.call(() -> evidence.keep("old.log", "text/plain", text));
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        try (var owner = TestGround.asOwner();
                var insert = owner.prepareStatement("""
                        insert into wipes.attempt (place_id, evidence, run, tool, device_id, drive_id, technique, level,
                            judged_as, verdict, binding, good_enough, reasons, policy, done_by)
                        values (?, ?, '/dev/sda', 'nwipe 0.34', ?, ?, 'OVERWRITE', 'CLEAR', 'HDD', 'PROVEN', 'MATCHED', true,
                            '[]', 'old', ?)
                        """)) {
            insert.setObject(1, here.place().value());
            insert.setString(2, document.sha256());
            insert.setObject(3, id.value());
            insert.setObject(4, drive.value());
            insert.setObject(5, UUID.randomUUID());
            insert.executeUpdate();
        }
        here.run(() -> {
            var reached = new Reached(Level.CLEAR, Technique.OVERWRITE, Medium.HDD);
            devices.advance(id, new Step.ProveDrive(drive, new DriveProof.Wiped(document, reached)));
            wipes.closeWhenSafe(id);
        });
        return id;
    }

    @Test
    void reading_again_what_does_not_hold_is_a_new_fact_and_a_raised_hand() throws SQLException {
        var id = proofThatDoesNotHold();
        assertThat(raised()).isZero();
        var ahead = run("reread", "--dry-run");
        assertThat(ahead.done()).as("it would fall").isFalse();
        assertThat(reread(ahead).changes()).hasSize(1);
        assertThat(keys(ahead)).contains("commands.exhibits.dry");
        assertThat(stage(id)).isEqualTo(Stage.WIPED);
        assertThat(raised()).isZero();

        var result = run("reread");
        assertThat(result.done()).isFalse();
        assertThat(reread(result).documents()).isEqualTo(1);
        assertThat(reread(result).changes()).singleElement().satisfies(change -> {
            assertThat(change.turn()).isEqualTo("fallen");
            assertThat(change.was()).isEqualTo("PROVEN");
            assertThat(change.becomes()).isEqualTo("FAILED");
            assertThat(change.device()).isEqualTo(id.toString());
        });
        assertThat(stage(id)).isEqualTo(Stage.IDENTIFIED);
        assertThat(here.call(() -> attempts.of(evidence())))
                .as("what was said before stays")
                .hasSize(1);
        assertThat(here.call(() -> rereading.open(Turn.FALLEN))).isEqualTo(1);
        assertThat(raised()).isEqualTo(1);

        var twice = run("reread");
        assertThat(twice.done()).isTrue();
        assertThat(keys(twice)).contains("commands.exhibits.none");
    }

    private org.devicebank.kernel.EvidenceId evidence() {
        return rereading.documents().getFirst();
    }

    @Test
    void reading_again_what_holds_says_that_nothing_changed() throws IOException {
        run("add", file("nwipe.log", log().text()), file("holiday.txt", "promise"));
        var result = run("reread");
        assertThat(result.done()).isTrue();
        assertThat(reread(result).documents()).isEqualTo(2);
        assertThat(reread(result).readers()).isEqualTo(Rereading.readers());
        assertThat(keys(result)).containsExactly("commands.exhibits.reread", "commands.exhibits.none");
    }

    @Test
    void an_option_that_reread_does_not_know_reads_nothing_again() throws SQLException {
        var id = proofThatDoesNotHold();
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("reread", "--dryrun", "yes"));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> run("reread", "everything"));
        assertThat(stage(id)).isEqualTo(Stage.WIPED);
    }
}
