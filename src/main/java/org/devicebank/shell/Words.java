package org.devicebank.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.kernel.Sentence;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every word a person reads, from the message files of the rooms.
@Component
public final class Words {

    private static final Locale LANGUAGE = Locale.UK;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LANGUAGE);

    private final Properties messages = new Properties();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Words() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    messages.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words for a key; a key without words shows itself in brackets, so that it is seen and mended.
    public String say(String key, Object... args) {
        var pattern = messages.getProperty(key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, LANGUAGE));
        synchronized (format) {
            return format.format(args);
        }
    }

    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.args().stream().map(this::inWords).toArray());
    }

    /// A value may itself be the key of words, such as the name of a technique.
    private Object inWords(Object value) {
        return value instanceof String text && messages.containsKey(text) ? say(text) : value;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    public String date(Instant instant) {
        return DATE.format(instant.atZone(ZONE));
    }

    public String day(java.time.LocalDate day) {
        return DATE.format(day);
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
