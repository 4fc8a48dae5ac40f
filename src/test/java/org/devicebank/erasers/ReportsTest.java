package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.erasers.Proofs.bent;
import static org.devicebank.erasers.Proofs.judge;
import static org.devicebank.erasers.Proofs.refusesToProve;

import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// Reports of whole computers, of other versions and in other layouts.
class ReportsTest {

    private static final String BLOCK = """
            Make: WDC %1$s    S/N: WD-%1$s
            Size(Apparent): 500 GB,500107862016b    Size(Real): 500 GB, 500107862016 bytes
            Duration: 02:30:00    Errors(pass/sync/verify): %2$s
            *Bytes Erased: %3$s    Throughput: 101 MB/s/sec
            Method: PRNG Stream    PRNG algorithm: Isaac64
            Blanking Pass: Zeros    Verify(Last/All/None): Last
            HPA/DCO: No hidden sectors    HPA/DCO Size: No hidden sectors
            Rounds(completed/requested): 1/1

            """;
    private static final String FOOT = "Disc Erasure by NWIPE version 0.42\n";

    private static final String CONSOLE = """
            {"reports":[{"blancco_data":{"blancco_erasure_report":{"erasures":[{"erasure":[
            {"timestamp":"x"},{"cleaned_sectors":"976773168"},{"failed_sectors":"0"},{"total_errors":"0"},
            {"state":"Successful"},{"erasure_standard_name":"x"},{"overwriting_rounds":"1"},{"firmware_rounds":"0"},
            {"total_erasure_rounds":"1"},{"target":[{"target_id":"1"},{"type":"HDD"},{"serial":"WD-WXJ1A99T4K2P"},
            {"capacity":"500107862016"}]}]}]},"blancco_hardware_report":{"system":[{"manufacturer":"Dell"},
            {"model":"Latitude 5490"}],"disks":[{"disk":[{"serial":"WD-WXJ1A99T4K2P"},{"interface_type":"SATA"}]}]}}}]}
            """;

    private static String computer(String first, String second, String words) {
        return "System Erasure Report\nDisk Erasure status\n" + first + second + words + FOOT;
    }

    private static String block(String serial, String errors, String erased) {
        return BLOCK.formatted(serial, errors, erased);
    }

    @Test
    void the_report_of_a_computer_has_a_verdict_for_each_of_its_drives() {
        var good = block("AAA111", "0/0/0", "500107862016, (100%)");
        var account = Proofs.read(computer(good, good.replace("AAA111", "BBB222"), "ERASED\nERASED\n"));
        assertThat(account.sessions().getFirst().tool()).isEqualTo("nwipe 0.42");
        assertThat(account.told())
                .hasSize(2)
                .allMatch(told -> told.run().judge(Medium.HDD).verdict() == Verdict.PROVEN);
        assertThat(account.told().getLast().run().identity().serial()).isEqualTo("WD-BBB222");
    }

    @Test
    void a_word_beside_the_blocks_that_belongs_to_one_of_them_lets_none_be_proven() {
        var good = block("AAA111", "0/0/0", "500107862016, (100%)");
        var bad = block("BBB222", "2/0/0", "400107862016, (80%)");
        var told = Proofs.read(computer(good, bad, "ERASED\nFAILED\n")).told();
        assertThat(told.getFirst().run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(told.getLast().run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.FAILED);
        var stopped = Proofs.read(computer(good, good.replace("AAA", "CCC"), "ERASED\nABORTED\n"));
        assertThat(stopped.told()).noneMatch(one -> one.run().judge(Medium.HDD).verdict() == Verdict.PROVEN);
    }

    @Test
    void the_json_of_nwipe_counts_no_bytes_and_says_success() {
        var json = """
                {"report_metadata":{"software":"nwipe","version":"0.42"},"device":{"name":"/dev/sda","model":"WDC",
                "serial_no":"WD-1234ABCD","size_bytes":500107862016},"wipe_result":{"status":"success",
                "rounds_requested":1,"pass_errors":0,"verify_errors":0,"start_time":1,"end_time":9000}}
                """;
        refusesToProve(json, "Bytes erased: not said");
        assertThat(judge(bent(json, "\"pass_errors\":0", "\"pass_errors\":3")).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_console_of_blancco_writes_each_entry_alone() {
        assertThat(judge(CONSOLE).verdict()).isEqualTo(Verdict.PROVEN);
        refusesToProve(bent(CONSOLE, "{\"failed_sectors\":\"0\"}", "{\"failed_sectors\":\"7\"}"), "7");
        refusesToProve(bent(CONSOLE, "Successful", "Erased with exceptions"), "Erased with exceptions");
    }

    @Test
    void a_drive_with_large_sectors_is_counted_in_them_and_only_when_it_says_so() {
        var large = bent(Proofs.BLANCCO, "uint\">976773168", "uint\">122096646");
        refusesToProve(large, "62,513,482,752 of 500,107,862,016");
        var said = bent(
                large,
                "<entry name=\"capacity\"",
                "<entry name=\"sector_size\" type=\"uint\">4096</entry><entry name=\"capacity\"");
        assertThat(judge(said).verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void the_size_may_stand_in_the_list_of_hardware() {
        var moved = bent(
                bent(Proofs.BLANCCO, "<entry name=\"capacity\" type=\"uint\">500107862016</entry>", ""),
                "<entry name=\"interface_type\">SATA</entry>",
                "<entry name=\"interface_type\">SATA</entry><entry name=\"capacity\">500107862016</entry>");
        assertThat(judge(moved).verdict()).isEqualTo(Verdict.PROVEN);
        refusesToProve(bent(moved, ">500107862016<", ">1000204886016<"), "of 1,000,204,886,016");
    }
}
