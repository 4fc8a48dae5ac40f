package org.devicebank.rereading;

import static org.devicebank.places.Permission.PROVE_WIPES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.exhibits.EvidencePart;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.rereading.Change.Turn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.FIRST + 1)
class RereadingScreens implements DevicePanel, EvidencePart, Waits {

    private static final String PAGE = "/evidence";
    private static final int SHOWN = 100;

    private final Rereading rereading;
    private final Devices devices;

    RereadingScreens(Rereading rereading, Devices devices) {
        this.rereading = rereading;
        this.devices = devices;
    }

    @Override
    public List<Waiting> waiting() {
        return Asking.now().may(PROVE_WIPES)
                ? List.of(
                        new Waiting(Sentence.of("rereading.waits.fallen"), rereading.open(Turn.FALLEN), PAGE, true),
                        new Waiting(Sentence.of("rereading.waits.better"), rereading.open(Turn.BETTER), PAGE))
                : List.of();
    }

    /// What newer readers found of the proofs of a device.
    @Override
    public Optional<Panel> panel(Device device) {
        var changes = rereading.of(device.id());
        var alarm = changes.stream().anyMatch(change -> change.open() && change.turn() == Turn.FALLEN);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "rereading/panel", Map.of("tag", device.tag().text(), "changes", changes), false, alarm));
    }

    /// What nobody has answered yet.
    @Override
    public Optional<Panel> part() {
        var changes = rereading.open(SHOWN);
        var count = rereading.open(Turn.FALLEN) + rereading.open(Turn.BETTER);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "rereading/open", Map.of("changes", changes, "count", count, "tags", tags(changes)), false));
    }

    private Map<DeviceId, String> tags(List<Change> changes) {
        return changes.stream()
                .map(Change::device)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        device -> device, device -> devices.get(device).tag().text()));
    }

    @Needs(PROVE_WIPES)
    @PostMapping(PAGE + "/changes/{id}/acceptance")
    String accept(@PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        rereading.accept(id, why);
        redirect.addFlashAttribute("done", Sentence.of("rereading.accepted"));
        return "redirect:" + PAGE;
    }

    @Needs(PROVE_WIPES)
    @PostMapping(PAGE + "/changes/{id}/closing")
    String close(@PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        rereading.close(id, why);
        redirect.addFlashAttribute("done", Sentence.of("rereading.closed"));
        return "redirect:" + PAGE;
    }
}
