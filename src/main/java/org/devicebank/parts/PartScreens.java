package org.devicebank.parts;

import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PartScreens implements Waits {

    private static final String PAGE = "/parts";

    private final Parts parts;
    private final Evidence evidence;

    PartScreens(Parts parts, Evidence evidence) {
        this.parts = parts;
        this.evidence = evidence;
    }

    @Override
    public List<Waiting> waiting() {
        var asking = Asking.now();
        if (!asking.may(WORK_AT_THE_BENCH) && !asking.may(RECYCLE)) {
            return List.of();
        }
        var counts = parts.counts();
        return List.of(
                new Waiting(
                        Sentence.of("parts.waits.low"),
                        counts.stream().filter(Count::low).count(),
                        PAGE),
                new Waiting(
                        Sentence.of("parts.waits.evidence"),
                        counts.stream().mapToInt(Count::waiting).sum(),
                        PAGE));
    }

    @Needs({WORK_AT_THE_BENCH, RECYCLE})
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("counts", parts.counts());
        model.addAttribute("stock", parts.inStock());
        model.addAttribute("may", Asking.now().may(WORK_AT_THE_BENCH));
        return "parts/list";
    }

    @Needs({WORK_AT_THE_BENCH, RECYCLE})
    @GetMapping(PAGE + "/{id}")
    String piece(@PathVariable PartId id, Model model) {
        model.addAttribute("piece", parts.get(id));
        model.addAttribute("mayEnd", Asking.now().may(RECYCLE));
        model.addAttribute("mayScrap", Asking.now().may(WORK_AT_THE_BENCH));
        return "parts/piece";
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping(PAGE)
    String buy(
            @RequestParam PartKind kind,
            @RequestParam PartOrigin origin,
            @RequestParam String supplier,
            @RequestParam String cost,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int count,
            @RequestParam(defaultValue = "") String serial,
            RedirectAttributes redirect) {
        if (day == null) {
            throw Refused.unfit("refused.parts.day");
        }
        var first = parts.buy(new Bought(kind, origin, supplier, Bought.pence(cost), day, count, serial));
        redirect.addFlashAttribute(
                "done", Sentence.of("parts.bought", count, parts.get(first).label()));
        return "redirect:" + PAGE;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping(PAGE + "/levels")
    String level(@RequestParam PartKind kind, @RequestParam int level, RedirectAttributes redirect) {
        parts.setLevel(kind, level);
        redirect.addFlashAttribute("done", Sentence.of("parts.level.kept"));
        return "redirect:" + PAGE;
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "/{id}/end-of-waste")
    String endWaste(
            @PathVariable PartId id,
            @RequestParam String why,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        if (document.isEmpty()) {
            throw Refused.unfit("refused.parts.document");
        }
        var kept = evidence.keep(
                String.valueOf(document.getOriginalFilename()), "application/octet-stream", document.getBytes());
        parts.endWaste(id, kept, why);
        redirect.addFlashAttribute("done", Sentence.of("parts.ended"));
        return "redirect:" + PAGE + "/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping(PAGE + "/{id}/scrapping")
    String scrap(@PathVariable PartId id, @RequestParam String reason, RedirectAttributes redirect) {
        parts.scrap(id, reason);
        redirect.addFlashAttribute("done", Sentence.of("parts.scrapped"));
        return "redirect:" + PAGE;
    }
}
