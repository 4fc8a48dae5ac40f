package org.devicebank.waste;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.Route;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the law calls each device, and every decision behind it.
@Component
@Transactional
public class Standings {

    private final StandingStore store;
    private final Devices devices;
    private final Evidence evidence;

    Standings(StandingStore store, Devices devices, Evidence evidence) {
        this.store = store;
        this.devices = devices;
        this.evidence = evidence;
    }

    @Transactional(readOnly = true)
    public Standing of(DeviceId device) {
        return Standing.of(decisions(device).stream().map(Decision::turn).toList());
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(DeviceId device) {
        return store.decisions(device);
    }

    /// Writes down what was decided or done. The note in the journal locks the device's row first, so that two
    /// people cannot decide two things about one device at once.
    public Standing take(DeviceId device, Turn turn) {
        if (turn.condition() != null && store.conditions().get(turn.condition()) == null) {
            throw Refused.conflict("refused.waste.condition_unknown", turn.condition());
        }
        var document = turn.evidence();
        if (document != null && evidence.find(document).isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        devices.note(device, "waste." + turn.verb(), Map.of("note", turn.note()));
        var standing = of(device).after(turn);
        store.insert(device, turn);
        if (turn instanceof Turn.Discard(var why) && devices.get(device).route() == Route.REUSE) {
            devices.advance(device, new Step.Reroute(Route.RECYCLE, why));
        }
        return standing;
    }

    /// The conditions under which used equipment is not waste, in the words the place entered; the law's own text
    /// is not ours to make up.
    @Transactional(readOnly = true)
    Map<String, String> conditions() {
        return new TreeMap<>(store.conditions());
    }

    public void enterCondition(String letter, String text) {
        if (!letter.matches("[A-F]")) {
            throw Refused.unfit("refused.waste.letter");
        }
        if (text.isBlank() || text.length() > 5000) {
            throw Refused.unfit("refused.waste.condition_text");
        }
        store.insertCondition(letter, text.strip());
    }

    @Transactional(readOnly = true)
    public Optional<Holder> holder() {
        return store.holder();
    }

    public void enterHolder(Holder holder) {
        store.insertHolder(holder);
    }
}
