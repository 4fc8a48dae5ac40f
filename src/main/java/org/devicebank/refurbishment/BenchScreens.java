package org.devicebank.refurbishment;

import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.WORK)
class BenchScreens implements DevicePanel {

    private static final Set<Stage> AT_THE_BENCH = EnumSet.of(Stage.RECEIVED, Stage.WIPED, Stage.TESTED);
    private final Refurbishment refurbishment;

    BenchScreens(Refurbishment refurbishment) {
        this.refurbishment = refurbishment;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        if (!Asking.now().may(WORK_AT_THE_BENCH)) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("sheet", Sheet.current(device.kind()));
        var said = device.stage() == Stage.WIPED || device.stage() == Stage.TESTED;
        model.put("said", said ? refurbishment.prefilled(device.id()) : new Answers(Map.of()));
        refurbishment.lastTest(device.id()).ifPresent(last -> model.put("last", last));
        return Optional.of(new Panel("refurbishment/panel", model, isNext(device)));
    }

    /// A swollen battery comes before everything; else the bench is next where it has something to do.
    private static boolean isNext(Device device) {
        if (device.flags().contains(Flag.BATTERY_SWOLLEN)) {
            return true;
        }
        return device.flags().isEmpty() && device.route() == Route.REUSE && AT_THE_BENCH.contains(device.stage());
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/snapshots")
    String identify(@PathVariable DeviceId id, @RequestParam List<MultipartFile> texts, RedirectAttributes redirect)
            throws IOException {
        var sent = new ArrayList<Refurbishment.Text>();
        for (var text : texts) {
            sent.add(new Refurbishment.Text(String.valueOf(text.getOriginalFilename()), text.getBytes()));
        }
        var doubts = refurbishment.identify(id, sent);
        redirect.addFlashAttribute(
                "done", doubts.isEmpty() ? Sentence.of("refurbishment.identified") : doubts.getFirst());
        return "redirect:/devices/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/identification")
    String byHand(
            @PathVariable DeviceId id,
            @RequestParam Kind kind,
            @RequestParam(required = false) @Nullable Medium medium,
            @RequestParam(defaultValue = "") String driveSerial) {
        var serial = driveSerial.isBlank() ? null : driveSerial.strip();
        var drive =
                medium == null ? Optional.<DriveFound>empty() : Optional.of(new DriveFound(serial, null, medium, null));
        refurbishment.identifyByHand(id, kind, drive);
        return "redirect:/devices/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/release")
    String release(@PathVariable DeviceId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "done",
                Sentence.of("refurbishment.released", refurbishment.release(id).name()));
        return "redirect:/devices/" + id;
    }
}
