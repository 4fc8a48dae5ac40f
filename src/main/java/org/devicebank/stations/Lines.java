package org.devicebank.stations;

import java.util.Locale;
import org.devicebank.shell.Words;

/// The answer a shell can read: a word, a tab, and what it stands for. The last line says that nothing was cut off.
final class Lines {

    private final StringBuilder text = new StringBuilder();

    private Lines() {}

    static String of(Next next, Words words) {
        var lines = new Lines();
        lines.line("visit", next.visit());
        if (next.device() != null) {
            lines.line("tag", next.device().tag().text());
            lines.line("name", next.device().name());
            lines.line("stage", words.say(next.device().stage().key()));
        }
        lines.line("step", words.say(next.step()));
        next.remarks().forEach(remark -> lines.line("remark", words.say(remark)));
        next.orders().forEach(lines::order);
        return lines.line("end", next.orders().size()).text.toString();
    }

    private void order(WipeOrder order) {
        line(
                "wipe",
                order.id(),
                order.serial(),
                order.bytes() == null ? 0 : order.bytes(),
                order.purge() ? "purge" : "clear",
                order.outside() ? "outside" : "inside",
                order.model() == null ? "" : order.model());
    }

    private Lines line(String word, Object... values) {
        text.append(word.toLowerCase(Locale.ROOT));
        for (var value : values) {
            text.append('\t').append(value.toString().replaceAll("\\p{Cntrl}", " "));
        }
        text.append('\n');
        return this;
    }
}
