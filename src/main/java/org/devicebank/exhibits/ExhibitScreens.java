package org.devicebank.exhibits;

import static org.devicebank.places.Permission.PROVE_WIPES;
import static org.devicebank.places.Permission.SEE_EVIDENCE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Found;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Attempt;
import org.devicebank.wipes.Attempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ExhibitScreens implements Waits {

    private static final String PAGE = "/evidence";
    private static final int SHOWN = 30;

    private final Intake intake;
    private final Exhibits exhibits;
    private final Pieces pieces;
    private final Attempts attempts;
    private final Devices devices;
    private final Parties parties;
    private final List<EvidencePart> parts;

    ExhibitScreens(
            Intake intake,
            Exhibits exhibits,
            Pieces pieces,
            Attempts attempts,
            Devices devices,
            Parties parties,
            List<EvidencePart> parts) {
        this.intake = intake;
        this.exhibits = exhibits;
        this.pieces = pieces;
        this.attempts = attempts;
        this.devices = devices;
        this.parties = parties;
        this.parts = parts;
    }

    @Override
    public List<Waiting> waiting() {
        if (!Asking.now().may(PROVE_WIPES)) {
            return List.of();
        }
        return List.of(
                new Waiting(
                        Sentence.of("exhibits.waits.second"),
                        attempts.unconfirmed().size(),
                        PAGE),
                new Waiting(Sentence.of("exhibits.waits"), pieces.waiting(), PAGE));
    }

    @Needs({PROVE_WIPES, SEE_EVIDENCE})
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("count", pieces.waiting());
        model.addAttribute(
                "waiting", pieces.waiting(SHOWN).stream().map(pieces::of).toList());
        model.addAttribute("latest", pieces.latest(SHOWN));
        model.addAttribute(
                "parts",
                parts.stream().map(EvidencePart::part).flatMap(Optional::stream).toList());
        var unconfirmed = attempts.unconfirmed();
        model.addAttribute("unconfirmed", unconfirmed);
        model.addAttribute(
                "tags",
                unconfirmed.stream()
                        .map(Attempt::device)
                        .distinct()
                        .collect(Collectors.toMap(
                                device -> device,
                                device -> devices.get(device).tag().text())));
        if (!model.containsAttribute("answers")) {
            model.addAttribute("answers", List.of());
        }
        return "exhibits/list";
    }

    /// Any number of files at once; each gets its answer.
    @Needs(PROVE_WIPES)
    @PostMapping(PAGE)
    String add(@RequestParam List<MultipartFile> files, RedirectAttributes redirect) throws IOException {
        answer(take(files), redirect);
        return "redirect:" + PAGE;
    }

    /// The same from the page of a device: the files find their drives by themselves, whichever device they are of.
    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/wipe-logs")
    String log(@PathVariable DeviceId id, @RequestParam List<MultipartFile> logs, RedirectAttributes redirect)
            throws IOException {
        var answers = take(logs);
        answer(answers, redirect);
        return answers.stream().allMatch(answer -> answer.proven() > 0)
                ? "redirect:/devices/" + id
                : "redirect:" + PAGE;
    }

    private List<Answer> take(List<MultipartFile> files) throws IOException {
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.isEmpty()) {
            throw Refused.unfit("refused.exhibits.nothing");
        }
        var answers = new ArrayList<Answer>();
        for (var file : sent) {
            answers.add(intake.take(String.valueOf(file.getOriginalFilename()), file.getBytes(), Way.PAGE));
        }
        return answers;
    }

    private static void answer(List<Answer> answers, RedirectAttributes redirect) {
        redirect.addFlashAttribute("answers", List.copyOf(answers));
        redirect.addFlashAttribute(
                "done",
                Sentence.of(
                        "exhibits.taken",
                        answers.stream().filter(answer -> answer.id() != null).count(),
                        answers.stream().mapToLong(Answer::proven).sum(),
                        answers.stream().filter(Answer::waits).count()));
    }

    /// One piece of evidence. Whoever binds it by hand first names the device; then its drives can be chosen from.
    @Needs({PROVE_WIPES, SEE_EVIDENCE})
    @GetMapping(PAGE + "/pieces/{id}")
    String piece(@PathVariable EvidenceId id, @RequestParam(required = false) @Nullable String device, Model model) {
        var named = device == null || device.isBlank() ? null : device(device);
        model.addAttribute("piece", pieces.of(exhibits.get(id)));
        model.addAttribute("names", parties.names());
        model.addAttribute("device", named == null ? null : devices.get(named));
        model.addAttribute("drives", named == null ? List.of() : devices.drives(named));
        return "exhibits/piece";
    }

    private DeviceId device(String scanned) {
        var found = devices.find(scanned.strip()).stream()
                .map(Found::device)
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw Refused.unfit(
                    found.isEmpty() ? "refused.exhibits.no_device" : "refused.exhibits.two_devices", scanned);
        }
        return found.getFirst();
    }

    @Needs(PROVE_WIPES)
    @PostMapping(PAGE + "/pieces/{id}/bindings")
    String bind(
            @PathVariable EvidenceId id,
            @RequestParam int part,
            @RequestParam DeviceId to,
            @RequestParam DriveId drive,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        exhibits.bind(id, part, to, drive, reason);
        redirect.addFlashAttribute("done", Sentence.of("exhibits.bound"));
        return "redirect:/devices/" + to;
    }

    @Needs(PROVE_WIPES)
    @PostMapping(PAGE + "/pieces/{id}/machine")
    String machine(@PathVariable EvidenceId id, @RequestParam String label) {
        var device = device(label);
        exhibits.identify(id, device);
        return "redirect:/devices/" + device;
    }

    @Needs(PROVE_WIPES)
    @PostMapping(PAGE + "/pieces/{id}/standing")
    String stand(@PathVariable EvidenceId id, @RequestParam boolean aside, @RequestParam String why) {
        if (aside) {
            exhibits.setAside(id, why);
        } else {
            exhibits.takeUp(id, why);
        }
        return "redirect:" + PAGE + "/pieces/" + id;
    }
}
