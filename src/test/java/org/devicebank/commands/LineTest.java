package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {

    private static Line line(String... typed) {
        return Line.of(typed, Map.of("BANK_HOME", "/srv/bank", "BANK_PORT", "9090"));
    }

    @Test
    void the_folder_and_the_port_come_from_the_line_or_else_from_the_environment() {
        assertThat(line("run").home()).isEqualTo(Path.of("/srv/bank"));
        assertThat(line("run").port()).isEqualTo(9090);
        assertThat(line("run", "--home", "here", "--port", "81").home()).isEqualTo(Path.of("here"));
        assertThat(line("run", "--home", "here", "--port", "81").port()).isEqualTo(81);
        assertThat(Line.of(new String[] {"run"}, Map.of("BANK_HOME", " ")).home())
                .isEqualTo(Path.of("var"));
    }

    @Test
    void options_may_stand_anywhere_and_words_keep_their_order() {
        var line = line("--json", "donations", "--donor", "City Council", "import", "list.xlsx", "--place", "coventry");
        assertThat(line.command()).isEqualTo("donations");
        assertThat(line.words()).containsExactly("import", "list.xlsx");
        assertThat(line.options()).containsEntry("donor", "City Council");
        assertThat(line.json()).isTrue();
        assertThat(line.place()).isEqualTo("coventry");
    }

    @Test
    void measuring_never_touches_the_folder_of_the_bank() {
        assertThat(line("bench").home()).isEqualTo(Path.of("/srv/bank/bench"));
    }

    @Test
    void wrong_use_is_said_and_not_guessed() {
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> line("run", "--port"));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> line("run", "--port", "99999"));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> line("run", "--port", "web"));
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> line("donations").word(0));
        assertThat(line().command()).isEqualTo("help");
    }

    @Test
    void a_command_in_a_bank_without_any_place_says_how_to_begin() {
        var line = Line.of(new String[] {"support", "import", "list.csv"}, Map.of());
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> Terminal.place(List.of(), line))
                .satisfies(wrong -> assertThat(wrong.sentence().key()).isEqualTo("commands.wrong.no_place"));
    }
}
