package org.devicebank.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.devicebank.letters.Letter;
import org.devicebank.letters.Post;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The post of a bank that has no mail yet: letters lie in a folder, for a person to send.
@Component
final class FolderPost implements Post {

    private final Words words;
    private final Path folder;

    FolderPost(Words words, @Value("${bank.letters:target/letters}") Path folder) {
        this.words = words;
        this.folder = folder;
    }

    @Override
    public void carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            var text =
                    "%s\n%s\n\n%s\n".formatted(letter.to(), words.date(letter.writtenAt()), words.say(letter.says()));
            Files.writeString(folder.resolve(letter.id() + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
