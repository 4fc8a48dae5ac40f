package org.devicebank.nwipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NwipeWordsTest {

    private static final Pattern SPOKEN = Pattern.compile(
            "(?:doubt|fail|reason|failIf|doubtUnless)\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*\"([a-z_]+)\"|\"((?:refused\\.)?nwipe\\.[a-z_.]+[a-z])\"");

    @Test
    void everything_this_room_says_has_words() throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                getClass().getResourceAsStream("/messages/nwipe.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        words.values().forEach(pattern -> new MessageFormat(pattern.toString()));
        try (var files = Files.list(Path.of("src/main/java/org/devicebank/nwipe"))) {
            for (var file : files.toList()) {
                SPOKEN.matcher(Files.readString(file)).results().forEach(match -> {
                    var key = match.group(1) == null ? match.group(2) : "nwipe.reason." + match.group(1);
                    assertThat(words).as(file + ": " + key).containsKey(key);
                });
            }
        }
    }
}
