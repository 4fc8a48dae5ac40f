package org.devicebank.wipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WipeWordsTest {

    private static final Pattern SPOKEN = Pattern.compile(
            "(?:doubt|fail|reason|failIf|doubtUnless)\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*\"([a-z_]+)\"|\"((?:refused\\.)?wipes\\.[a-z_.]+[a-z])\"");

    @Test
    void everything_this_room_says_has_words() throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                getClass().getResourceAsStream("/messages/wipes.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        words.values().forEach(pattern -> new MessageFormat(pattern.toString()));
        try (var files = Files.list(Path.of("src/main/java/org/devicebank/wipes"))) {
            for (var file : files.toList()) {
                SPOKEN.matcher(Files.readString(file)).results().forEach(match -> {
                    var key = match.group(1) == null ? match.group(2) : "wipes.reason." + match.group(1);
                    assertThat(words).as(file + ": " + key).containsKey(key);
                });
            }
        }
        assertThat(words)
                .containsKeys(Stream.of(
                                Arrays.stream(Verdict.values()).map(Verdict::key),
                                Arrays.stream(Level.values()).map(Level::key),
                                Arrays.stream(Technique.values()).map(Technique::key),
                                Arrays.stream(Run.SerialSaid.values()).map(Run.SerialSaid::key))
                        .flatMap(keys -> keys)
                        .toArray());
    }
}
