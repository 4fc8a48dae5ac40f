package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Places;
import org.devicebank.support.Imported;
import org.devicebank.support.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class SupportCommandTest {

    @Autowired
    SupportCommand command;

    @Autowired
    Support support;

    @Autowired
    Places places;

    private static Line line(String... typed) {
        return Line.of(typed, Map.of());
    }

    @Test
    void a_newer_list_is_looked_at_first_and_then_kept_with_what_was_left_out(@TempDir Path folder) throws IOException {
        var file = folder.resolve("list.csv");
        Files.writeString(file, "product,release_cycle,release_label,eol\nubuntu,28.04,,2033-04-30\nubuntu,x,,soon\n");
        Cast.newPlace(places).run(() -> {
            var before = support.listVersion();
            var looked = command.run(line("support", "import", file.toString(), "--dry-run"));
            assertThat(looked.told()).contains(Sentence.of("commands.support.would", 1, 1));
            assertThat(support.listVersion()).isEqualTo(before);
            var kept = command.run(line("support", "import", file.toString()));
            assertThat(kept.done()).isTrue();
            assertThat(((Imported) kept.facts()).left())
                    .singleElement()
                    .satisfies(left -> assertThat(left.row()).isEqualTo(3));
            assertThat(support.listVersion()).isNotEqualTo(before);
            assertThatExceptionOfType(WrongUse.class)
                    .isThrownBy(() -> command.run(
                            line("support", "import", folder.resolve("none.csv").toString())));
            assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> command.run(line("support", "export")));
        });
    }
}
