package org.devicebank.exhibits;

import static org.devicebank.places.Permission.PROVE_WIPES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.exhibits.Change.Turn;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.FIRST + 1)
class ChangeScreens implements DevicePanel {

    private final Rereading rereading;
    private final Pieces pieces;
    private final Devices devices;

    ChangeScreens(Rereading rereading, Pieces pieces, Devices devices) {
        this.rereading = rereading;
        this.pieces = pieces;
        this.devices = devices;
    }

    /// What newer readers found of its proofs, and the texts about this machine that came before it did.
    @Override
    public Optional<Panel> panel(Device device) {
        var changes = rereading.of(device.id());
        var early = device.stage() == Stage.RECEIVED && Asking.now().may(PROVE_WIPES)
                ? pieces.ofMachines(numbers(device))
                : List.<Exhibit>of();
        if (changes.isEmpty() && early.isEmpty()) {
            return Optional.empty();
        }
        var alarm = changes.stream().anyMatch(change -> change.open() && change.turn() == Turn.FALLEN);
        return Optional.of(new Panel(
                "exhibits/panel",
                Map.of("device", device, "changes", changes, "early", early),
                false,
                alarm || !early.isEmpty()));
    }

    private List<String> numbers(Device device) {
        return devices.numbers(device.id()).stream()
                .filter(number -> number.kind() == NumberKind.SERIAL)
                .map(Registration.Number::text)
                .filter(Objects::nonNull)
                .filter(text -> !Identifiers.isPlaceholder(text))
                .map(Identifiers::normal)
                .toList();
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/evidence/changes/{id}/acceptance")
    String accept(@PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        rereading.accept(id, why);
        redirect.addFlashAttribute("done", Sentence.of("exhibits.accepted"));
        return "redirect:/evidence";
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/evidence/changes/{id}/closing")
    String close(@PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        rereading.close(id, why);
        redirect.addFlashAttribute("done", Sentence.of("exhibits.closed"));
        return "redirect:/evidence";
    }
}
