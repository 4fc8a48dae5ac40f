package org.devicebank.samples;

import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.AUDIT;
import static org.devicebank.places.Permission.PROVE_WIPES;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.DATA + 2)
class SampleScreens implements DevicePanel, Waits {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Samples samples;
    private final SecondLooks looks;
    private final Devices devices;
    private final Parties parties;
    private final Policy policy = Policy.shared();

    SampleScreens(Samples samples, SecondLooks looks, Devices devices, Parties parties) {
        this.samples = samples;
        this.looks = looks;
        this.devices = devices;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var batch = samples.batchOf(device.id());
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        var turn = looks.turn(device);
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("batch", batch.get());
        model.put("recalls", looks.recallsOf(device.id()));
        turn.ifPresent(one -> model.put("turn", one));
        return Optional.of(new Panel(
                "samples/panel",
                model,
                turn.filter(SecondLook::mine).isPresent() && Asking.now().may(PROVE_WIPES)));
    }

    @Override
    public List<Waiting> waiting() {
        var asking = Asking.now();
        var looking = asking.may(PROVE_WIPES) ? looks.awaited().size() : 0;
        var recalled = asking.may(ALLOCATE) || asking.may(AUDIT) ? looks.recallsWaiting() : 0;
        return List.of(
                new Waiting(Sentence.of("samples.waits"), looking, "/samples"),
                new Waiting(Sentence.of("samples.recall.waits"), recalled, "/samples"));
    }

    @Needs({SEE_DEVICES, SEE_REPORTS})
    @GetMapping("/samples")
    String list(Model model) {
        model.addAttribute("batches", samples.latest());
        model.addAttribute("awaited", Asking.now().may(SEE_DEVICES) ? looks.awaited() : List.of());
        model.addAttribute("rate", looks.rate());
        model.addAttribute("policy", policy);
        return "samples/list";
    }

    /// The published rate as data, with its definition beside it.
    @Needs({SEE_DEVICES, SEE_REPORTS})
    @GetMapping("/samples/pass-rate.csv")
    ResponseEntity<byte[]> rate() {
        var rate = looks.rate();
        var text = """
                measure,looked,passed,share,low_95,high_95,policy,definition
                second_look_pass_rate,%d,%d,%.4f,%.4f,%.4f,%s,"Second looks that found no data, of all second looks taken; \
                another person and another tool; interval: Wilson score, 95%%"
                """.formatted(rate.looked(), rate.passed(), rate.share(), rate.low(), rate.high(), policy.version());
        return file("second-look-pass-rate.csv", text);
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/samples/{id}")
    String batch(@PathVariable BatchId id, Model model) {
        var drawn = samples.drawn(id);
        var recalls = samples.recalls(id);
        model.addAttribute("batch", samples.get(id));
        model.addAttribute("drawn", drawn);
        model.addAttribute("recalls", recalls);
        model.addAttribute("inDraw", samples.members(id, true).size());
        model.addAttribute(
                "devices", samples.members(id, false).stream().collect(Collectors.toMap(one -> one, devices::get)));
        model.addAttribute("names", parties.names());
        model.addAttribute(
                "partners",
                parties.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
        model.addAttribute("policy", policy);
        return "samples/batch";
    }

    /// The list the draw was made from, for anyone who wants to draw again.
    @Needs(SEE_DEVICES)
    @GetMapping("/samples/{id}/list.csv")
    ResponseEntity<byte[]> members(@PathVariable BatchId id) {
        var turns = samples.drawn(id).stream().collect(Collectors.toMap(Sample::device, Sample::turn));
        var rows = samples.members(id, true).stream()
                .map(device -> "%s,%s,%s\n"
                        .formatted(
                                device,
                                devices.get(device).tag().text(),
                                turns.containsKey(device) ? turns.get(device) : ""))
                .collect(Collectors.joining());
        return file("batch-" + samples.get(id).number() + ".csv", "device,label,drawn\n" + rows);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(CSV)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/samples/{id}/closing")
    String close(@PathVariable BatchId id, RedirectAttributes redirect) {
        var batch = samples.close(id);
        redirect.addFlashAttribute("done", Sentence.of("samples.closed", batch.number(), batch.drawn()));
        return "redirect:/samples/" + id;
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/samples/{id}/devices/{device}/result")
    String look(
            @PathVariable BatchId id,
            @PathVariable DeviceId device,
            Look look,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        samples.record(id, device, look, String.valueOf(document.getOriginalFilename()), document.getBytes());
        var outcome = String.valueOf(look.outcome()).toLowerCase(Locale.ROOT);
        redirect.addFlashAttribute("done", Sentence.of("samples.looked." + outcome));
        return "redirect:/devices/" + device;
    }

    @Needs({ALLOCATE, AUDIT})
    @PostMapping("/samples/{id}/devices/{device}/recall")
    String recall(@PathVariable BatchId id, @PathVariable DeviceId device, @RequestParam RecallState state) {
        samples.recall(id, device, state);
        return "redirect:/samples/" + id;
    }
}
