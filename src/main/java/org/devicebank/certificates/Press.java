package org.devicebank.certificates;

import java.util.Map;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Templates;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;

/// Puts certificates into the words of the house.
@Component
final class Press {

    private final Templates templates;
    private final Words words;

    Press(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    String say(Sentence sentence) {
        return words.say(sentence);
    }

    /// The page of a certificate, complete in itself, with its statement inside.
    ///
    /// @param json the statement in its one canonical form, which [Paper] expects between its marks
    String page(Statement statement, String json) {
        return templates.page("certificates/paper", Map.of("words", words, "said", statement, "json", json));
    }
}
