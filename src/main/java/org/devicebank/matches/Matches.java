package org.devicebank.matches;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.footprints.Match;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which maker's figure stands for each device of a place, and the one question that is asked where
/// several fit. The row of a device keeps two people from answering for it at once.
@Component
@Transactional
public class Matches {

    /// What the matcher of a place was made of: it is made anew when that is another.
    private record Made(int table, List<Meaning> meanings, Matcher matcher) {}

    private final MatchStore store;
    private final Tables tables;
    private final Origins origins;
    private final Devices devices;
    private final Map<PlaceId, Made> lately = new ConcurrentHashMap<>();

    Matches(MatchStore store, Tables tables, Origins origins, Devices devices) {
        this.store = store;
        this.tables = tables;
        this.origins = origins;
        this.devices = devices;
    }

    /// What stands for what in this place now.
    @Transactional(readOnly = true)
    public Matcher matcher() {
        var table = tables.inForce();
        var meanings = store.meanings();
        var place = Asking.now().place();
        var made = lately.get(place);
        if (made == null || made.table() != table || !made.meanings().equals(meanings)) {
            made = new Made(table, meanings, tables.matcher(table, Meaning.latest(meanings)));
            lately.put(place, made);
        }
        return made.matcher();
    }

    /// The figure that stands for a device, with what was answered of it.
    @Transactional(readOnly = true)
    public Match of(Device device) {
        return matcher().of(name(device), store.answers(device.id()));
    }

    /// Where the figures stand that a line quotes by their code, with or without `maker.` before it. Of a code that is
    /// short for many, those that stand for a name of the place now.
    @Transactional(readOnly = true)
    public List<Origin> origins(String code) {
        var plain = code.replaceFirst("^maker\\.", "");
        var found = origins.of(plain);
        return found.isEmpty()
                ? groups().stream()
                        .map(Group::match)
                        .filter(match ->
                                !match.figures().isEmpty() && match.code().equals(plain))
                        .findFirst()
                        .map(origins::of)
                        .orElse(List.of())
                : found;
    }

    @Transactional(readOnly = true)
    List<Origin> origins(Match match) {
        return origins.of(match);
    }

    @Transactional(readOnly = true)
    List<String> answers(DeviceId id) {
        return store.answers(id);
    }

    static Named name(Device device) {
        return Named.of(device.kind(), device.maker(), device.model());
    }

    /// Writes down what the bench answered of a device; an empty answer says that it cannot be told.
    public void answer(DeviceId id, String answer) {
        var device = devices.hold(id);
        var question = of(device).question();
        if (question == null) {
            throw Refused.conflict("refused.matches.not_asked");
        }
        if (!answer.isEmpty() && !question.options().contains(answer)) {
            throw Refused.unfit("refused.matches.option", answer);
        }
        store.reply(id, answer, question.options());
        devices.note(id, "matches.answer", Map.of("note", answer.isEmpty() ? "–" : answer));
    }

    /// Asks the bench again: what was answered so far counts for nothing.
    public void askAgain(DeviceId id) {
        devices.hold(id);
        if (store.answers(id).isEmpty()) {
            throw Refused.conflict("refused.matches.not_asked");
        }
        store.reply(id, null, List.of());
        devices.note(id, "matches.ask_again", Map.of());
    }

    /// Every name on the devices of the place with the figure that stands for it; most devices first.
    @Transactional(readOnly = true)
    public List<Group> groups() {
        var matcher = matcher();
        return store.names().stream()
                .map(one -> new Group(one.name(), one.answers(), one.devices(), matcher.of(one.name(), one.answers())))
                .toList();
    }
}
