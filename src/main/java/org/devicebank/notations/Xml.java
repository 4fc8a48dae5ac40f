package org.devicebank.notations;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// XML from a stranger: no document types are followed, nothing is fetched, and it is never deep.
public final class Xml {

    private static final int DEEPEST = 60;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /// An element without the prefix of its name.
    public record Element(String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {

        public List<Element> all(String wanted) {
            return children.stream()
                    .filter(child -> child.name().equals(wanted))
                    .toList();
        }

        @Nullable
        public Element first(String wanted) {
            return all(wanted).stream().findFirst().orElse(null);
        }

        /// The text in the first child of that name, null when it is empty or not there.
        @Nullable
        public String said(String wanted) {
            var child = first(wanted);
            return child == null || child.text().toString().isBlank()
                    ? null
                    : child.text().toString().strip();
        }
    }

    private Xml() {}

    public static Element root(String text) {
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(text));
            var open = new ArrayDeque<Element>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(reader, open);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.element().text().append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        var closed = open.remove();
                        if (open.isEmpty()) {
                            return closed;
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Refused.unfit(
                    "refused.readings.xml",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
        throw Refused.unfit("refused.readings.xml", 1);
    }

    private static void open(XMLStreamReader reader, ArrayDeque<Element> open) {
        if (open.size() >= DEEPEST) {
            throw Refused.unfit("refused.readings.xml", reader.getLocation().getLineNumber());
        }
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var element = new Element(reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
        if (!open.isEmpty()) {
            open.element().children().add(element);
        }
        open.push(element);
    }
}
