package org.devicebank.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.support.Choice.Answer;
import org.devicebank.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Path CATALOGUE = Path.of("../shared/data/device_catalogue");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final SupportPolicy POLICY = new SupportPolicy("test", 12, 6);
    private static final String EIGHTH = "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz";

    private static List<Choice> choices(Kind kind, @Nullable String maker, String model, @Nullable String chip) {
        return Choices.of(new Machine(kind, maker, model, chip), Lists.shipped(), POLICY, TODAY);
    }

    private static Choice laptop(@Nullable String chip, OperatingSystem system) {
        return choices(Kind.LAPTOP, "Dell", "Latitude 5490", chip).stream()
                .filter(choice -> choice.system() == system)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void windows_11_is_for_processors_that_the_lists_name() {
        var yes = laptop(EIGHTH, OperatingSystem.WINDOWS_11);
        assertThat(yes.answer()).isEqualTo(Answer.YES);
        assertThat(yes.until()).isEqualTo(new Until.Day(LocalDate.of(2027, 10, 12)));
        assertThat(laptop("Intel(R) Core(TM) i5-7300U CPU @ 2.60GHz", OperatingSystem.WINDOWS_11)
                        .answer())
                .isEqualTo(Answer.NO);
        assertThat(laptop("Intel(R) Core(TM) i7-7820HQ CPU @ 2.90GHz", OperatingSystem.WINDOWS_11)
                        .answer())
                .isEqualTo(Answer.YES);
        assertThat(laptop("11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz", OperatingSystem.WINDOWS_11)
                        .answer())
                .isEqualTo(Answer.YES);
        assertThat(laptop("Quantum 9000", OperatingSystem.WINDOWS_11).answer()).isEqualTo(Answer.ASK);
        assertThat(laptop(null, OperatingSystem.WINDOWS_11).answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void windows_10_is_over_and_linux_is_possible() {
        var ten = laptop(EIGHTH, OperatingSystem.WINDOWS_10);
        assertThat(ten.answer()).isEqualTo(Answer.NO);
        assertThat(ten.reasons())
                .containsExactly(Sentence.of("support.because.over_since", "Windows 10 22H2", "14 October 2025"));
        assertThat(laptop("Intel(R) Core(TM)2 Duo CPU", OperatingSystem.LINUX_MINT)
                        .answer())
                .isEqualTo(Answer.YES);
        assertThat(laptop(EIGHTH, OperatingSystem.UBUNTU).until()).isEqualTo(new Until.Day(LocalDate.of(2031, 4, 30)));
    }

    @Test
    void the_last_day_of_support_still_counts_and_the_next_does_not() {
        var day = new Until.Day(TODAY);
        assertThat(day.over(TODAY)).isFalse();
        assertThat(day.over(TODAY.plusDays(1))).isTrue();
        assertThat(new Until.Day(TODAY.plusMonths(12)).lasts(TODAY, 12)).isTrue();
        assertThat(new Until.Day(TODAY.plusMonths(12).minusDays(1)).lasts(TODAY, 12))
                .isFalse();
    }

    @Test
    void over_on_an_unknown_day_no_day_announced_and_not_known_are_three_things() {
        assertThat(new Until.Over().over(TODAY)).isTrue();
        assertThat(new Until.NotAnnounced().over(TODAY)).isFalse();
        assertThat(new Until.NotAnnounced().lasts(TODAY, 12)).isTrue();
        assertThat(new Until.NotKnown().over(TODAY)).isFalse();
        assertThat(new Until.NotKnown().lasts(TODAY, 12)).isFalse();
    }

    @Test
    void a_phone_has_a_day_of_its_own() {
        assertThat(choices(Kind.PHONE, "Apple", "iPhone 4", null))
                .extracting(Choice::answer)
                .containsExactly(Answer.NO);
        assertThat(choices(Kind.PHONE, "Apple", "iPhone 17", null))
                .containsExactly(new Choice(
                        OperatingSystem.IOS,
                        Answer.YES,
                        new Until.NotAnnounced(),
                        List.of(Sentence.of("support.because.not_announced", "iPhone 17"))));
        assertThat(choices(Kind.PHONE, "HMD Global", "Nokia G42 5G", null)).hasSize(1);
        assertThat(choices(Kind.PHONE, "Samsung", "SAMSUNG Galaxy A07 5G", null)
                        .getFirst()
                        .until())
                .isEqualTo(new Until.Day(LocalDate.of(2032, 1, 30)));
        assertThat(choices(Kind.PHONE, "Nobody", "Phone X", null).getFirst().answer())
                .isEqualTo(Answer.ASK);
    }

    @Test
    void a_tablet_that_is_supported_for_less_than_the_least_is_not_issued() {
        var tab = choices(Kind.TABLET, "Samsung", "Galaxy Tab A9+", null).getFirst();
        assertThat(tab.until()).isEqualTo(new Until.Day(LocalDate.of(2027, 10, 23)));
        assertThat(tab.answer()).isEqualTo(Answer.NO);
        assertThat(tab.reasons()).contains(Sentence.of("support.because.too_short", 12));
        assertThat(choices(Kind.TABLET, "Apple", "iPad Pro (12.9-inch) (5th generation)", null)
                        .getFirst()
                        .answer())
                .isEqualTo(Answer.YES);
    }

    @Test
    void what_runs_no_system_has_no_choice_and_what_no_list_knows_is_asked() {
        assertThat(choices(Kind.MONITOR, "Dell", "P2419H", null)).isEmpty();
        assertThat(choices(Kind.LAPTOP, "Acer", "Chromebook 514", null))
                .extracting(Choice::answer)
                .containsExactly(Answer.ASK);
        assertThat(choices(Kind.LAPTOP, "Apple", "MacBook Air", "Apple M1"))
                .extracting(Choice::system)
                .containsExactly(OperatingSystem.MACOS);
    }

    @Test
    void bad_rows_are_kept_apart_with_their_reason_and_the_rest_is_read() {
        var rows = read("""
                product,release_cycle,release_label,eol
                iphone,18,18,2032-09-01
                iphone,17,17,True
                iphone,16,16,False
                iphone,15,15,soon
                iphone,14,14,
                iphone,18,18,2033-01-01
                ,13,13,False
                iphone,12,12,1899-01-01
                """);
        assertThat(rows.read())
                .extracting(Period::until)
                .containsExactly(new Until.Day(LocalDate.of(2032, 9, 1)), new Until.Over(), new Until.NotAnnounced());
        assertThat(rows.read().getFirst().label()).isEqualTo("iPhone 18");
        assertThat(rows.quarantined())
                .extracting(PeriodRows.Left::row, left -> left.why().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "support.left.day"),
                        org.assertj.core.groups.Tuple.tuple(6L, "support.left.no_day"),
                        org.assertj.core.groups.Tuple.tuple(7L, "support.left.twice"),
                        org.assertj.core.groups.Tuple.tuple(8L, "support.left.name"),
                        org.assertj.core.groups.Tuple.tuple(9L, "support.left.day"));
    }

    private static PeriodRows read(String text) {
        return PeriodRows.of(
                Tables.read("list.csv", text.getBytes(StandardCharsets.UTF_8)).getFirst());
    }

    @Test
    void a_list_without_its_headings_is_no_list() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("name,until\nx,2030-01-01\n"));
    }

    @Test
    void every_processor_of_the_source_is_answered_as_the_source_says() throws IOException {
        var source = CATALOGUE.resolve("cpu_catalogue_linuxhw_win11.csv");
        assumeTrue(Files.exists(source), "the catalogue is not beside the project");
        var processors = Processors.shipped();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(source)) {
            assertThat(rows.stream()
                            .filter(row -> processors
                                    .supported(row.getField("cpu_string"))
                                    .filter(said -> said
                                            != row.getField("win11_supported").equals("yes"))
                                    .isPresent())
                            .map(row -> row.getField("cpu_string")))
                    .isEmpty();
        }
    }

    @Test
    void the_source_of_the_days_is_read_whole() throws IOException {
        var source = CATALOGUE.resolve("endoflife_devices_os.csv");
        assumeTrue(Files.exists(source), "the catalogue is not beside the project");
        var rows = PeriodRows.of(
                Tables.read("list.csv", Files.readAllBytes(source)).getFirst());
        assertThat(rows.read()).hasSizeGreaterThan(1_200);
        assertThat(rows.quarantined()).allMatch(left -> left.why().key().equals("support.left.no_day"));
        assertThat(rows.read()).containsAll(Lists.shipped().periods());
    }

    @Test
    void devices_are_counted_by_quarter_and_partner_what_is_over_first() {
        var machine = new Machine(Kind.PHONE, "Apple", "iPhone 12", null);
        var day = new Until.Day(LocalDate.of(2027, 10, 12));
        assertThat(Ending.of(
                        List.of(
                                new Held(machine, "B", null, 2, new Until.NotKnown()),
                                new Held(machine, "A", null, 3, day),
                                new Held(machine, "A", OperatingSystem.IOS, 4, day),
                                new Held(machine, null, null, 1, new Until.Over()),
                                new Held(machine, "A", null, 1, new Until.NotAnnounced())),
                        TODAY))
                .containsExactly(
                        new Ending("support.over", "", 1),
                        new Ending("2027 Q4", "A", 7),
                        new Ending("support.not_announced", "A", 1),
                        new Ending("support.not_known", "B", 2));
    }
}
