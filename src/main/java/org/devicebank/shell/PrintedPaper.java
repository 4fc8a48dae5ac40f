package org.devicebank.shell;

import java.util.Map;
import org.devicebank.certificates.Press;
import org.devicebank.certificates.Statement;
import org.devicebank.kernel.Sentence;
import org.springframework.stereotype.Component;

/// Prints certificates with the words and the templates of the house.
@Component
final class PrintedPaper implements Press {

    private final Templates templates;
    private final Words words;

    PrintedPaper(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    @Override
    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    @Override
    public String page(Statement statement, String json) {
        return templates.page("certificates/paper", Map.of("words", words, "said", statement, "json", json));
    }
}
