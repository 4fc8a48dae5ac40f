package org.devicebank.erasers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.devicebank.kernel.Refused;
import org.devicebank.notations.Json;
import org.devicebank.notations.Xml;
import org.devicebank.nwipe.NwipeLog;
import org.devicebank.proofs.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tells by its bytes which tool wrote a proof, and reads it.
public final class Erasers {

    /// Raised whenever a reader or a rule changes what a file may come to, so that kept files are read again.
    public static final int VERSION = 7;

    private static final int LARGEST = 10 * 1024 * 1024;

    private Erasers() {}

    /// Reads a proof of wiping, whatever tool wrote it.
    ///
    /// @throws Refused when no tool we know wrote it, with what it looks like instead
    public static Account read(byte[] file) {
        if (file.length > LARGEST) {
            throw Refused.tooLarge("refused.erasers.large", LARGEST / 1024 / 1024);
        }
        if (Paper.isPdf(file)) {
            return report(Paper.text(file));
        }
        var text = text(file);
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            var account = json(start);
            if (account != null) return account;
            if (start.startsWith("{")) return NwipeLog.read(file);
        }
        if (start.startsWith("<")) {
            var root = Xml.root(start);
            if (Blancco.recognises(root)) return Blancco.read(root);
        } else if (NwipePaper.recognises(text)) {
            return NwipePaper.read(text);
        } else if (Transcript.recognises(text)) {
            return Transcript.read(text);
        } else if (!text.contains("nwipe") && Record.recognises(text)) {
            return Record.read(text);
        }
        return NwipeLog.read(file);
    }

    /// The same, or nothing when no tool we know wrote it.
    public static Optional<Account> readable(byte[] file) {
        try {
            return Optional.of(read(file));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private static Account report(String text) {
        if (NwipePaper.recognises(text)) return NwipePaper.read(text);
        if (Record.recognises(text)) return Record.read(text);
        throw Refused.unfit("refused.erasers.paper");
    }

    /// The first reader that knows a document takes all of them: one file is written by one tool.
    private static @Nullable Account json(String text) {
        if (!text.contains(":")) return null;
        List<JsonNode> documents;
        try {
            documents = Json.documents(text).stream().map(Erasers::unwrapped).toList();
        } catch (Refused broken) {
            // a log of nwipe begins with a bracket too
            if (text.startsWith("[")) return null;
            throw broken;
        }
        if (documents.stream().anyMatch(Sanitize::recognises)) return Sanitize.read(documents);
        if (documents.stream().anyMatch(Blancco::recognises)) return Blancco.read(documents);
        if (documents.stream().anyMatch(NvmeStatus::recognises)) return NvmeStatus.read(documents);
        if (documents.stream().anyMatch(NwipeFile::recognises)) return NwipeFile.read(documents);
        if (documents.stream().anyMatch(Workbench::recognises)) return Workbench.read(documents);
        if (documents.stream().anyMatch(Record::recognises)) return Record.read(documents);
        return null;
    }

    private static JsonNode unwrapped(JsonNode document) {
        return document.has("credentialSubject") ? document.path("credentialSubject") : document;
    }

    private static String text(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && file[0] == (byte) 0xfe && file[1] == (byte) 0xff) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        var text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
