package org.devicebank.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.devicebank.certificates.Press;
import org.devicebank.certificates.Statement;
import org.devicebank.kernel.Sentence;
import org.springframework.stereotype.Component;

/// Prints certificates with the words and the templates of the house.
@Component
final class PrintedPaper implements Press {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;

    PrintedPaper(Words words) {
        this.words = words;
    }

    @Override
    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    @Override
    public String page(Statement statement, String json) {
        var page = new StringOutput();
        engine.render("certificates/paper.jte", Map.of("words", words, "said", statement, "json", json), page);
        return page.toString();
    }
}
