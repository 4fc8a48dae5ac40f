package org.devicebank.receipts;

import static org.devicebank.places.Permission.RECYCLE;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Loads;
import org.devicebank.shell.Downloads;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
class ReceiptScreens implements Waits {

    private static final String LOAD = "/recycling/loads/{id}";
    private static final String HANDS = "/recycling/hands";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Receipts receipts;
    private final Loads loads;
    private final Tracking tracking;
    private final Evidence evidence;

    ReceiptScreens(Receipts receipts, Loads loads, Tracking tracking, Evidence evidence) {
        this.receipts = receipts;
        this.loads = loads;
        this.tracking = tracking;
        this.evidence = evidence;
    }

    @Override
    public List<Waiting> waiting() {
        return Asking.now().may(RECYCLE)
                ? List.of(
                        new Waiting(
                                Sentence.of("receipts.waits.hands"),
                                receipts.open().size(),
                                HANDS),
                        new Waiting(
                                Sentence.of("receipts.waits.due"),
                                receipts.due().size(),
                                HANDS))
                : List.of();
    }

    /// Everything about receipts that waits for a person.
    @Needs(RECYCLE)
    @GetMapping(HANDS)
    String hands(Model model) {
        model.addAttribute("hands", receipts.open());
        model.addAttribute("due", receipts.due());
        return "receipts/hands";
    }

    @Needs(RECYCLE)
    @GetMapping(LOAD + "/receipt")
    String page(@PathVariable LoadId id, Model model) {
        var load = loads.get(id);
        if (load.sent() == null) {
            throw Refused.missing("refused.missing");
        }
        model.addAttribute("load", load);
        model.addAttribute("items", loads.items(id));
        model.addAttribute("receipts", receipts.of(id));
        model.addAttribute("hands", receipts.hands(id));
        model.addAttribute("due", receipts.due(load));
        return "receipts/receipt";
    }

    @Needs(RECYCLE)
    @PostMapping(LOAD + "/receipt")
    String record(
            @PathVariable LoadId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "false") boolean actual,
            @RequestParam(required = false) @Nullable Set<ItemId> missing,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        if (at == null) {
            throw Refused.unfit("refused.receipts.at");
        }
        var treated = new ArrayList<Treated>();
        for (var one : Treatment.values()) {
            var name = one.name().toLowerCase(Locale.ROOT);
            var kilograms = fields.getOrDefault(name, "");
            if (!kilograms.isBlank()) {
                var code = fields.getOrDefault(name + "Code", "").strip().toUpperCase(Locale.ROOT);
                treated.add(new Treated(one, code.isEmpty() ? one.code() : code, Weight.kilograms(kilograms)));
            }
        }
        var raised = receipts.record(new Receipt(
                UUID.randomUUID(),
                id,
                at.atZone(ZONE).toInstant(),
                reference,
                kept(document),
                actual,
                treated,
                missing == null ? Set.of() : missing));
        redirect.addFlashAttribute(
                "done", Sentence.of(raised.isEmpty() ? "receipts.kept" : "receipts.kept_hands", raised.size()));
        return "redirect:/recycling/loads/" + id + "/receipt";
    }

    private @Nullable EvidenceId kept(@Nullable MultipartFile document) throws IOException {
        return document == null || document.isEmpty()
                ? null
                : evidence.keep(
                        String.valueOf(document.getOriginalFilename()),
                        "application/octet-stream",
                        document.getBytes());
    }

    @Needs(RECYCLE)
    @PostMapping(LOAD + "/hands/{hand}")
    String answer(
            @PathVariable LoadId id, @PathVariable UUID hand, @RequestParam String said, RedirectAttributes redirect) {
        receipts.answer(hand, said);
        redirect.addFlashAttribute("done", Sentence.of("receipts.answered"));
        return "redirect:/recycling/loads/" + id + "/receipt";
    }

    @Needs(RECYCLE)
    @PostMapping(LOAD + "/things/{item}/destruction")
    String destroyed(
            @PathVariable LoadId id,
            @PathVariable ItemId item,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        receipts.destroyed(id, item, String.valueOf(document.getOriginalFilename()), document.getBytes());
        redirect.addFlashAttribute("done", Sentence.of("receipts.destroyed"));
        return "redirect:/recycling/loads/" + id + "/receipt";
    }

    /// What the receiving site reports to the national tracking, for it to check and send.
    @Needs(RECYCLE)
    @GetMapping(LOAD + "/tracking.json")
    ResponseEntity<byte[]> export(@PathVariable LoadId id) {
        return Downloads.of(
                "waste-tracking-load-" + loads.get(id).number() + ".json", "application/json", tracking.file(id));
    }
}
