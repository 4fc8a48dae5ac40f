package org.devicebank.commands;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.journal.Journal;
import org.devicebank.journal.Verdict;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Place;
import org.devicebank.places.Places;
import org.springframework.stereotype.Component;

@Component
class VerifyCommand implements Command {

    /// What a check of one place came to.
    record Checked(
            String place, Verdict journal, List<String> disagreements, long documents, List<EvidenceId> altered) {

        boolean whole() {
            return journal.whole() && disagreements.isEmpty() && altered.isEmpty();
        }
    }

    private final Places places;
    private final Journal journal;
    private final Devices devices;
    private final Evidence evidence;

    VerifyCommand(Places places, Journal journal, Devices devices, Evidence evidence) {
        this.places = places;
        this.journal = journal;
        this.devices = devices;
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public boolean ofEveryPlace() {
        return true;
    }

    @Override
    public Result run(Line line) {
        var checked = places.all().stream()
                .filter(place -> line.place() == null || place.slug().equals(line.place()))
                .map(this::check)
                .toList();
        var told = new ArrayList<Sentence>();
        for (var one : checked) {
            told.add(Sentence.of(
                    one.whole() ? "commands.verify.whole" : "commands.verify.broken",
                    one.place(),
                    one.journal().subjects(),
                    one.journal().entries(),
                    one.documents()));
            one.journal().broken().forEach(fault -> told.add(Sentence.of("commands.verify.journal", fault)));
            one.disagreements().forEach(fault -> told.add(Sentence.of("commands.verify.disagrees", fault)));
            one.altered().forEach(id -> told.add(Sentence.of("commands.verify.altered", id.sha256())));
        }
        return new Result(checked.stream().allMatch(Checked::whole), told, checked);
    }

    private Checked check(Place place) {
        var asking = new Asking(
                place.id(), Terminal.OPERATOR, null, java.util.EnumSet.allOf(org.devicebank.places.Role.class));
        return asking.call(() -> new Checked(
                place.slug(), journal.verify(), devices.disagreements(), evidence.count(), evidence.altered()));
    }
}
