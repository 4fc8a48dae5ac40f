package org.devicebank.recycling;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;

/// Prints notes with the words and the template of the house.
@Component
final class NotePress {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;

    NotePress(Words words) {
        this.words = words;
    }

    /// The page of a note, complete in itself.
    String page(Note note) {
        var page = new StringOutput();
        engine.render("recycling/note.jte", Map.of("words", words, "note", note), page);
        return page.toString();
    }
}
