package org.devicebank.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Asking;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The worked sum of one device, and what a donation may come to before it is given.
@Component
@Transactional(readOnly = true)
class Cards {

    private final AnswerStore answers;
    private final Ledger ledger;
    private final Figures figures;
    private final Words words;

    Cards(AnswerStore answers, Ledger ledger, Figures figures, Words words) {
        this.answers = answers;
        this.ledger = ledger;
        this.figures = figures;
        this.words = words;
    }

    /// The worked sum of a device, from what happened until now.
    Card card(DeviceId device) {
        var booked = ledger.of(device);
        var lines = booked.lines().stream()
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::phase))
                .toList();
        var told = answers.told(figures.today());
        var recipient = lines.stream()
                .filter(line -> line.credit() != null)
                .map(line -> java.util.Objects.requireNonNull(line.credit()).recipient())
                .reduce((_, latest) -> latest)
                .orElse("INDIVIDUAL");
        var share = Told.of(told, recipient);
        var growth = lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .reduce((_, latest) -> latest)
                // what came back gave the rest of its life back: nobody has it
                .filter(line -> line.result().signum() > 0)
                .map(line -> Growth.of(line, share, answers.looks(device)))
                .orElse(null);
        return new Card(
                lines,
                booked.leftOut().stream().map(LeftOut::why).toList(),
                Notes.of(lines).borrowed(words),
                Sums.of(lines, told),
                share,
                ledger.standsFor(device, figures.today()).orElse(null),
                growth);
    }

    /// What a donation of so many devices may come to. It asks nothing of the books but what people answered.
    Prospect estimate(Map<Kind, Integer> counts) {
        Prospect.check(counts);
        var lines = counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .flatMap(one -> ledger.supposed(one.getKey(), one.getValue(), figures.today()).stream())
                .toList();
        return Prospect.of(
                counts,
                lines,
                Asking.isBound() ? answers.told(figures.today()) : List.of(),
                Notes.of(lines).borrowed(words));
    }
}
