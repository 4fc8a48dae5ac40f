package org.devicebank.labels;

import static org.devicebank.places.Permission.SEE_DEVICES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Needs;
import org.devicebank.shell.Words;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Order(DevicePanel.PAPERS + 1)
class LabelScreens implements DevicePanel {

    private static final List<Integer> PRINTERS = List.of(203, 300);

    private final Labels labels;
    private final Words words;

    LabelScreens(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        return Optional.of(new Panel("labels/panel", Map.of("device", device), false));
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/devices/{id}/label")
    String one(@PathVariable DeviceId id, Model model) {
        return page(labels.of(id).tag().text(), Paper.ROLL_62, 1, 203, model);
    }

    /// The question may be long, so it can be sent as a form too; nothing is changed by asking.
    @Needs(SEE_DEVICES)
    @RequestMapping(
            path = "/labels",
            method = {RequestMethod.GET, RequestMethod.POST})
    String page(
            @RequestParam(defaultValue = "") String scans,
            @RequestParam(defaultValue = "ROLL_62") Paper paper,
            @RequestParam(defaultValue = "1") int start,
            @RequestParam(defaultValue = "203") int dpi,
            Model model) {
        var wanted = labels.of(scans);
        model.addAttribute("scans", scans);
        model.addAttribute("wanted", wanted);
        model.addAttribute("paper", paper);
        model.addAttribute("start", Math.clamp(start, 1, paper.labels()));
        model.addAttribute("dpi", dpi);
        model.addAttribute("sheets", Sheet.lay(wanted.labels(), paper, start));
        return "labels/page";
    }

    @Needs(SEE_DEVICES)
    @PostMapping("/labels/pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam String scans,
            @RequestParam(defaultValue = "ROLL_62") Paper paper,
            @RequestParam(defaultValue = "1") int start) {
        var sheets = Sheet.lay(some(scans), paper, start);
        var pdf = Pdf.of(sheets, words.say("labels.title"), label -> drawing(label, paper));
        return file("labels.pdf", MediaType.APPLICATION_PDF, pdf);
    }

    @Needs(SEE_DEVICES)
    @PostMapping("/labels/zpl")
    ResponseEntity<byte[]> zpl(
            @RequestParam String scans,
            @RequestParam(defaultValue = "ROLL_62") Paper paper,
            @RequestParam(defaultValue = "203") int dpi) {
        if (!PRINTERS.contains(dpi)) {
            throw Refused.unfit("refused.labels.dpi", dpi);
        }
        var drawings = some(scans).stream().map(label -> drawing(label, paper)).toList();
        var zpl = Zpl.all(drawings, paper.width(), paper.height(), dpi);
        return file("labels.zpl", MediaType.TEXT_PLAIN, zpl.getBytes(StandardCharsets.UTF_8));
    }

    private List<Label> some(String scans) {
        var wanted = labels.of(scans);
        if (wanted.labels().isEmpty()) {
            throw Refused.unfit("refused.labels.none");
        }
        return wanted.labels();
    }

    private Drawing drawing(Label label, Paper paper) {
        return Drawing.of(label, words::say, paper.width(), paper.height());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var as = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
                .body(content);
    }
}
