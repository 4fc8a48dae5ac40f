package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.kernel.Refused;
import org.devicebank.matches.Matches;
import org.devicebank.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class CarbonImportCommandTest {

    private static final String TABLE = """
            manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,gwp_manufacturing_ratio
            Dell,Latitude 5420,Workplace,Laptop,300,0.1,0.9
            Dell,Latitude 5430,Workplace,Laptop,0.3,0.1,0.9
            """;

    @Autowired
    CarbonImportCommand command;

    @Autowired
    Matches matches;

    @Autowired
    Places places;

    private static Line line(Path file, String... more) {
        var typed = new String[] {
            "carbon",
            "footprints",
            "import",
            file.toString(),
            "--title",
            "New",
            "--source",
            "Boavizta",
            "--licence",
            "ODbL"
        };
        var all = java.util.Arrays.copyOf(typed, typed.length + more.length);
        System.arraycopy(more, 0, all, typed.length, more.length);
        return Line.of(all, Map.of());
    }

    @Test
    void a_newer_table_is_taken_in_and_used_only_when_that_is_said(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("new.csv"), TABLE);
        var better = Files.writeString(folder.resolve("better.csv"), TABLE.replace("300", "310"));
        Cast.newPlace(places).run(() -> {
            assertThat(command.knows(line(file))).isTrue();
            var before = matches.matcher().edition();
            var taken = (CarbonImportCommand.Imported) command.run(line(file)).facts();
            assertThat(taken.wrong())
                    .singleElement()
                    .satisfies(one -> assertThat(one.defect()).isEqualTo("TONNES_FOR_KILOGRAMS"));
            assertThat(taken)
                    .isEqualTo(new CarbonImportCommand.Imported("New", 1, 2, 1, 1, 0, 0, false, taken.wrong()));
            assertThat(matches.matcher().edition()).isEqualTo(before);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> command.run(line(file)));
            assertThat(command.run(line(better, "--adopt")).done()).isTrue();
            assertThat(matches.matcher().edition()).isNotEqualTo(before);
        });
    }

    @Test
    void wrong_use_is_told_before_anything_is_kept(@TempDir Path folder) {
        Cast.newPlace(places).run(() -> {
            assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> command.run(line(folder.resolve("none.csv"))));
            assertThatExceptionOfType(WrongUse.class)
                    .isThrownBy(() ->
                            command.run(Line.of(new String[] {"carbon", "footprints", "import", "x.csv"}, Map.of())));
        });
    }
}
