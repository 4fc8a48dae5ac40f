package org.devicebank.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.erasers.Erasers;
import org.devicebank.kernel.Medium;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script itself, with `sh`, against a bank that the test plays.
class StationScriptTest {

    private static final String SERIAL = "WD-WXJ1A99T4K2P";
    private static final String ORDER = "0198c0de-0000-7000-8000-00000000000a";

    @TempDir
    Path home;

    private Bench bench;
    private final List<String> orders = new ArrayList<>();
    private Bench.Said start = Bench.Said.ok("begun\n");
    private String end = "";

    @BeforeEach
    void stand() throws IOException {
        assumeThat(Files.exists(Path.of("/usr/bin/curl"))).isTrue();
        bench = new Bench(home, this::answer);
        bench.nwipeLog(new LogWriter()
                .drive(SERIAL, "WDC WD5000LPCX", Bench.HDD_BYTES)
                .method("Fill With Zeros")
                .withoutBlanking());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    private Bench.Said answer(Bench.Asked asked) {
        if (asked.path().endsWith("/start")) return start;
        if (!asked.method().equals("GET")) return Bench.Said.ok("taken\n");
        var visit = asked.path().split("/")[3];
        var lines =
                "visit\t%s\ntag\tCOV-000017-S\nname\tLenovo ThinkPad T480\nstage\tIdentified\nstep\tTick the drives.\n";
        return Bench.Said.ok(lines.formatted(visit)
                + String.join("", orders)
                + (end.isEmpty() ? "end\t" + orders.size() + "\n" : end));
    }

    private void order(String serial, long bytes, String how, String where, String model) {
        orders.add("wipe\t%s\t%s\t%d\t%s\t%s\t%s\n"
                .formatted(ORDER.replace('a', (char) ('a' + orders.size())), serial, bytes, how, where, model));
    }

    private void order(String serial) {
        order(serial, Bench.HDD_BYTES, "clear", "inside", "WDC WD5000LPCX");
    }

    private void refuses(String why) throws Exception {
        bench.round();
        assertThat(bench.calls()).isEmpty();
        assertThat(bench.asked("/refusal")).singleElement().asString().contains(why);
        assertThat(bench.asked("/evidence")).isEmpty();
    }

    private void proves(Medium medium, Level level, Technique technique, String serial) {
        var proof = bench.asked("/evidence").getFirst().getBytes(StandardCharsets.UTF_8);
        var told = Erasers.read(proof).told();
        assertThat(told).hasSize(1);
        var run = told.getFirst().run();
        assertThat(run.identity().serial()).isEqualTo(serial);
        var judgement = run.judge(medium);
        assertThat(judgement.verdict()).as("%s", judgement.reasons()).isEqualTo(Verdict.PROVEN);
        assertThat(judgement.level()).isEqualTo(level);
        assertThat(judgement.technique()).isEqualTo(technique);
    }

    @Test
    void the_screen_shows_the_tag_and_the_one_next_step() throws Exception {
        bench.hdd("sda", SERIAL);
        assertThat(bench.round())
                .contains("COV-000017-S")
                .contains(">>> Tick the drives.")
                .contains("###");
    }

    @Test
    void only_the_ordered_disk_is_overwritten_and_its_log_proves_it() throws Exception {
        bench.hdd("sda", "WD-OTHER00001").hdd("sdb", SERIAL);
        order(SERIAL);
        bench.round();
        assertThat(bench.calls())
                .singleElement()
                .asString()
                .contains("/dev/sdb")
                .doesNotContain("/dev/sda");
        proves(Medium.HDD, Level.CLEAR, Technique.OVERWRITE, SERIAL);
    }

    @Test
    void without_an_order_nothing_is_touched() throws Exception {
        bench.hdd("sda", SERIAL);
        bench.round();
        assertThat(bench.calls()).isEmpty();
    }

    @Test
    void an_nvme_drive_is_told_to_wipe_itself_and_asked_until_it_has() throws Exception {
        bench.drive("nvme0n1|disk|512110190592|S4EWNX0R512345|SAMSUNG MZVLB512HBJQ|nvme|0|0|0|||");
        bench.lay("root/nvme-serial", "S4EWNX0R512345");
        order("S4EWNX0R512345", 512_110_190_592L, "purge", "inside", "SAMSUNG MZVLB512HBJQ");
        bench.round();
        assertThat(bench.calls()).containsExactly("nvme sanitize /dev/nvme0 --sanact=2");
        proves(Medium.NVME, Level.PURGE, Technique.SANITISE_COMMAND, "S4EWNX0R512345");
    }

    @Test
    void a_drive_that_can_only_be_formatted_is_but_that_is_not_called_a_proof() throws Exception {
        bench.drive("nvme0n1|disk|512110190592|S4EWNX0R512345|SAMSUNG MZVLB512HBJQ|nvme|0|0|0|||");
        bench.lay("root/nvme-serial", "S4EWNX0R512345");
        bench.lay("root/sanicap", "0");
        order("S4EWNX0R512345", 512_110_190_592L, "purge", "inside", "");
        bench.round();
        assertThat(bench.calls()).containsExactly("nvme format /dev/nvme0n1 --ses=2 --force");
        var told = Erasers.read(bench.asked("/evidence").getFirst().getBytes(StandardCharsets.UTF_8))
                .told();
        assertThat(told.getFirst().run().judge(Medium.NVME).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }

    private void ssd() {
        bench.drive("sda|disk|500107862016|S3Z1NB0K123456|Samsung SSD 860|sata|0|0|0|||");
        bench.lay("root/ata-serial", "S3Z1NB0K123456");
        bench.lay("root/ata-model", "Samsung SSD 860");
        order("S3Z1NB0K123456", Bench.HDD_BYTES, "purge", "inside", "Samsung SSD 860");
    }

    @Test
    void a_solid_state_disk_gets_a_password_and_loses_it_only_by_wiping_itself() throws Exception {
        ssd();
        bench.round();
        assertThat(bench.calls())
                .containsExactly(
                        "hdparm --user-master u --security-set-pass bank /dev/sda",
                        "hdparm --user-master u --security-erase-enhanced bank /dev/sda");
        proves(Medium.SSD, Level.PURGE, Technique.SANITISE_COMMAND, "S3Z1NB0K123456");
    }

    @Test
    void a_frozen_disk_is_left_alone_with_words_what_to_do() throws Exception {
        ssd();
        bench.lay("root/frozen", "");
        refuses("Put the machine to sleep");
    }

    @Test
    void a_disk_with_a_password_of_somebody_else_is_left_alone() throws Exception {
        ssd();
        bench.lay("root/locked", "");
        refuses("has a password already");
    }

    @Test
    void a_drive_that_names_itself_otherwise_than_the_system_does_is_left_alone() throws Exception {
        ssd();
        bench.lay("root/ata-serial", "S3Z1NB0K999999");
        refuses("The drive calls itself 'S3Z1NB0K999999'");
    }

    @Test
    void a_serial_number_that_is_not_here_is_refused() throws Exception {
        bench.hdd("sda", "WD-OTHER00001");
        order(SERIAL);
        refuses("No drive in this machine");
    }

    @Test
    void a_serial_number_that_two_disks_have_is_refused() throws Exception {
        bench.hdd("sda", SERIAL).hdd("sdb", SERIAL);
        order(SERIAL);
        refuses("2 drives in this machine");
    }

    @Test
    void a_filler_in_place_of_a_serial_number_is_refused() throws Exception {
        bench.hdd("sda", "123456789");
        order("123456789");
        refuses("tells no drive from another");
    }

    @Test
    void a_disk_of_another_size_or_model_than_ordered_is_refused() throws Exception {
        bench.hdd("sda", SERIAL);
        order(SERIAL, 2 * Bench.HDD_BYTES, "clear", "inside", "");
        order(SERIAL, Bench.HDD_BYTES, "clear", "inside", "ST500LM021");
        bench.round();
        assertThat(bench.calls()).isEmpty();
        assertThat(bench.asked("/refusal").getFirst()).contains("The size of sda");
        assertThat(bench.asked("/refusal").getLast()).contains("The model of sda");
    }

    @Test
    void what_the_system_runs_from_is_never_touched() throws Exception {
        bench.hdd("sda", SERIAL);
        order(SERIAL);
        for (var use : List.of(
                List.of("root/proc/mounts", "/dev/sda2 /run/live/medium vfat ro 0 0\n"),
                List.of("root/proc/swaps", "Filename Type Size Used Priority\n/dev/sda3 partition 9 0 -2\n"),
                List.of("root/proc/cmdline", "boot=live live-media=/dev/sda1\n"),
                List.of("root/sys/class/block/sda/sda1/holders/dm-0", ""))) {
            try (var other = new Bench(home.resolve(String.valueOf(use.hashCode())), this::answer)) {
                other.hdd("sda", SERIAL);
                other.lay(use.getFirst(), use.getLast());
                other.round();
                assertThat(other.calls()).isEmpty();
                assertThat(other.asked("/refusal")).singleElement().asString().contains("in use");
            }
        }
    }

    @Test
    void a_mounted_disk_is_never_touched() throws Exception {
        bench.drive("sda|disk|%d|%s|WDC WD5000LPCX|sata|1|0|0|/media/x||".formatted(Bench.HDD_BYTES, SERIAL));
        order(SERIAL);
        refuses("is mounted");
    }

    @Test
    void the_stick_that_a_live_system_was_copied_from_is_known_even_when_nothing_of_it_is_mounted() throws Exception {
        bench.drive("sda|disk|%d|%s|WDC WD5000LPCX|usb|1|1|0||iso9660|".formatted(Bench.HDD_BYTES, SERIAL));
        order(SERIAL, 0, "clear", "outside", "");
        refuses("started from");
    }

    @Test
    void a_drive_on_usb_is_wiped_only_when_the_order_says_so() throws Exception {
        bench.drive("sda|disk|%d|%s|WDC WD5000LPCX|usb|1|0|0|||".formatted(Bench.HDD_BYTES, SERIAL));
        order(SERIAL);
        refuses("hangs on USB");
        orders.clear();
        orders.add("wipe\t0198c0de-0000-7000-8000-00000000000f\t" + SERIAL + "\t0\tclear\toutside\t\n");
        bench.round();
        assertThat(bench.calls()).hasSize(1);
    }

    @Test
    void an_order_that_was_taken_back_in_between_is_not_begun() throws Exception {
        bench.hdd("sda", SERIAL);
        order(SERIAL);
        start = new Bench.Said(409, "This order is over already.\n", true);
        bench.round();
        assertThat(bench.calls()).isEmpty();
    }

    @Test
    void an_answer_that_was_cut_off_or_is_for_another_machine_orders_nothing() throws Exception {
        bench.hdd("sda", SERIAL);
        order(SERIAL);
        end = "end\t0\n";
        bench.round();
        end = "step\tx";
        assertThat(bench.round()).contains("cut off");
        assertThat(bench.calls()).isEmpty();
    }

    @Test
    void one_order_is_one_wipe_however_often_the_bank_repeats_it() throws Exception {
        bench.hdd("sda", SERIAL);
        order(SERIAL);
        bench.round();
        bench.round();
        assertThat(bench.calls()).hasSize(1);
    }

    @Test
    void without_a_network_everything_waits_and_is_sent_in_order_under_the_same_numbers() throws Exception {
        bench.hdd("sda", SERIAL);
        bench.networkIs(false);
        assertThat(bench.round("COV-000017-S")).contains("No network");
        assertThat(bench.waiting()).isEqualTo(2);
        bench.networkIs(true);
        bench.round();
        assertThat(bench.waiting()).isZero();
        assertThat(bench.asked.stream()
                        .filter(one -> one.method().equals("POST"))
                        .map(Bench.Asked::path))
                .satisfiesExactly(
                        path -> assertThat(path).endsWith("/snapshot"),
                        path -> assertThat(path).endsWith("/label"));
    }

    @Test
    void an_answer_from_something_in_between_is_not_taken_for_the_banks() throws Exception {
        bench.close();
        bench = new Bench(
                home.resolve("hotel"), _ -> new Bench.Said(404, "<html>Please sign in to our Wi-Fi</html>", false));
        bench.hdd("sda", SERIAL);
        assertThat(bench.round()).contains("could not be reached");
        assertThat(bench.waiting()).isEqualTo(1);
    }

    @Test
    void it_works_with_wget_where_there_is_no_curl() throws Exception {
        assumeThat(Files.exists(Path.of("/usr/bin/wget"))).isTrue();
        bench.withoutCurl().hdd("sda", SERIAL);
        order(SERIAL);
        assertThat(bench.round()).contains("COV-000017-S");
        assertThat(bench.calls()).hasSize(1);
        proves(Medium.HDD, Level.CLEAR, Technique.OVERWRITE, SERIAL);
        assertThat(bench.asked).allSatisfy(one -> assertThat(one.token()).isEqualTo("Bearer " + Bench.TOKEN));
    }
}
