package org.devicebank.recycling;

import java.util.Map;
import org.devicebank.shell.Templates;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;

/// Prints notes with the words and the template of the house.
@Component
final class NotePress {

    private final Templates templates;
    private final Words words;

    NotePress(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    /// The page of a note, complete in itself.
    String page(Note note) {
        return templates.page("recycling/note", Map.of("words", words, "note", note));
    }
}
