package org.devicebank.readings;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.devicebank.kernel.Refused;
import org.devicebank.notations.Json;
import org.devicebank.notations.Pieces;
import org.devicebank.notations.Plist;
import org.devicebank.notations.Xml;
import tools.jackson.databind.JsonNode;

/// Tells by its bytes what printed a text about a machine, and takes it word for word.
public final class Readings {

    private static final int LARGEST = 5 * 1024 * 1024;

    private record Tool<T>(Predicate<T> recognises, Function<T, Reading> read) {}

    private static final List<Tool<String>> TEXTS = List.of(
            new Tool<>(Getprop::recognises, Getprop::read),
            new Tool<>(Ideviceinfo::recognises, Ideviceinfo::read),
            new Tool<>(Hwinfo::recognises, Hwinfo::read),
            new Tool<>(Dmidecode::recognises, Dmidecode::read),
            new Tool<>(Smartctl::recognises, Smartctl::read),
            new Tool<>(Upower::recognises, Upower::read),
            new Tool<>(Uevent::recognises, Uevent::read),
            new Tool<>(ComputerCmdlet::recognises, ComputerCmdlet::read),
            new Tool<>(SystemProfiler::recognises, SystemProfiler::read),
            new Tool<>(Enrolments::recognises, Enrolments::read),
            new Tool<>(Ioreg::recognises, Ioreg::read),
            new Tool<>(Inxi::recognises, Inxi::read),
            new Tool<>(Lshw::recognises, Lshw::read),
            new Tool<>(BatteryReport::recognises, BatteryReport::read),
            new Tool<>(WindowsSystem::recognises, WindowsSystem::read));

    private static final List<Tool<Xml.Element>> ELEMENTS = List.of(
            new Tool<>(Lshw::recognises, Lshw::read), new Tool<>(BatteryReport::recognises, BatteryReport::read));

    private Readings() {}

    /// Reads one file; several tools may have written into it, one after another.
    ///
    /// @throws Refused when nothing in it is known, or it is broken, with what it looks like instead
    public static List<Reading> of(byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.readings.empty");
        }
        if (content.length > LARGEST) {
            throw Refused.tooLarge("refused.readings.large", LARGEST / 1024 / 1024);
        }
        var text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw Refused.unfit("refused.readings.binary");
        }
        var readings = new ArrayList<Reading>();
        for (var piece : Pieces.of(text)) {
            readings.addAll(piece(piece));
        }
        if (readings.isEmpty()) {
            throw Refused.unfit(text.contains("nwipe") ? "refused.readings.nwipe" : "refused.readings.unknown");
        }
        return readings;
    }

    private static List<Reading> piece(Pieces.Piece piece) {
        return switch (piece) {
            case Pieces.JsonText(var text) -> json(Json.documents(text));
            case Pieces.XmlText(var text) -> xml(Xml.root(text));
            case Pieces.Plain(var text) -> first(TEXTS, text);
        };
    }

    private static List<Reading> xml(Xml.Element root) {
        return root.name().equals("plist") ? json(list(Plist.of(root))) : first(ELEMENTS, root);
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }

    private static List<Reading> json(List<JsonNode> documents) {
        var readings = new ArrayList<Reading>();
        several(documents, SystemProfiler::recognises, SystemProfiler::read, readings);
        several(documents, Inxi::recognises, Inxi::read, readings);
        several(documents, Smartctl::recognises, Smartctl::read, readings);
        several(documents, Lshw::recognises, Lshw::read, readings);
        for (var document : documents) {
            wrapped(document.has("credentialSubject") ? document.path("credentialSubject") : document, readings);
            if (Lsblk.recognises(document)) {
                readings.add(Lsblk.read(document));
            }
            if (Ideviceinfo.recognises(document)) {
                readings.add(Ideviceinfo.read(document));
            }
            if (ComputerCmdlet.recognises(document)) {
                readings.add(ComputerCmdlet.read(document));
            }
        }
        return readings;
    }

    /// A workbench keeps what its tools printed, each under the name of the tool, as text or as JSON.
    private static void wrapped(JsonNode document, List<Reading> readings) {
        for (var part : document.path("data")) {
            if (part.isString()) {
                Pieces.of(part.asString()).forEach(piece -> readings.addAll(piece(piece)));
            } else if (part.isObject() || part.isArray()) {
                readings.addAll(json(list(part)));
            }
        }
    }

    /// Documents of one tool are one answer: a list of drives, a list of sections.
    private static void several(
            List<JsonNode> documents,
            Predicate<JsonNode> recognises,
            Function<List<JsonNode>, Reading> read,
            List<Reading> readings) {
        var known = documents.stream().filter(recognises).toList();
        if (!known.isEmpty()) {
            readings.add(read.apply(known));
        }
    }

    private static <T> List<Reading> first(List<Tool<T>> tools, T said) {
        return tools.stream()
                .filter(tool -> tool.recognises().test(said))
                .limit(1)
                .map(tool -> tool.read().apply(said))
                .toList();
    }

    /// Windows redirects into UTF-16; everything else is UTF-8, or close enough to read the names of fields.
    private static String decode(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
