package org.devicebank.locks;

import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.stages.Stage;
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
@Order(DevicePanel.WORK + 3)
class LockScreens implements DevicePanel, Waits {

    private static final String PAGE = "/locks";

    private final Locks locks;
    private final Parties parties;
    private final Evidence evidence;

    LockScreens(Locks locks, Parties parties, Evidence evidence) {
        this.locks = locks;
        this.parties = parties;
        this.evidence = evidence;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var known = locks.of(device.id());
        var may = Asking.now().may(WORK_AT_THE_BENCH) && device.stage() != Stage.RECYCLED;
        if (known.isEmpty() && !may) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("locks", known);
        model.put("now", locks.now());
        model.put("may", may);
        return Optional.of(new Panel("locks/panel", model, false));
    }

    @Override
    public List<Waiting> waiting() {
        var asking = Asking.now();
        if (!asking.may(ALLOCATE) && !asking.may(WORK_AT_THE_BENCH)) {
            return List.of();
        }
        var due = locks.open().stream().collect(Collectors.groupingBy(locks::due, Collectors.counting()));
        var letters = asking.may(ALLOCATE) ? due.getOrDefault(Due.ASK, 0L) + due.getOrDefault(Due.REMIND, 0L) : 0;
        var decisions = asking.may(ALLOCATE) ? due.getOrDefault(Due.DECIDE, 0L) : 0;
        var checks = asking.may(WORK_AT_THE_BENCH) ? due.getOrDefault(Due.CHECK, 0L) : 0;
        return List.of(
                new Waiting(Sentence.of("locks.waits.letters"), letters, PAGE),
                new Waiting(Sentence.of("locks.waits.decisions"), decisions, PAGE),
                new Waiting(Sentence.of("locks.waits.checks"), checks, PAGE));
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE)
    String list(Model model) {
        return listed(locks.open(), "", model);
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE + "/donors/{donor}")
    String donor(@PathVariable OrganisationId donor, Model model) {
        var open = locks.open(donor);
        model.addAttribute("donor", donor);
        return listed(open, parties.organisation(donor).name(), model);
    }

    private String listed(List<LockTask> open, String donorName, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("due", open.stream().collect(Collectors.toMap(LockTask::id, locks::due)));
        model.addAttribute("donorName", donorName);
        model.addAttribute("now", locks.now());
        model.addAttribute("policy", locks.policy());
        return "locks/list";
    }

    /// What the donor's own IT looks the devices up by.
    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE + "/donors/{donor}/serials.csv")
    ResponseEntity<byte[]> serials(@PathVariable OrganisationId donor) {
        var disposition =
                ContentDisposition.attachment().filename("locked-devices.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(Serials.csv(locks.open(donor)));
    }

    @Needs(ALLOCATE)
    @PostMapping(PAGE + "/donors/{donor}/letter")
    String ask(@PathVariable OrganisationId donor, RedirectAttributes redirect) {
        var asked = locks.ask(donor);
        redirect.addFlashAttribute("done", Sentence.of("locks.asked", asked));
        return "redirect:" + PAGE + "/donors/" + donor;
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE + "/{id}")
    String lock(@PathVariable LockId id, Model model) {
        var lock = locks.mine(id);
        var asking = Asking.now();
        model.addAttribute("lock", lock);
        model.addAttribute("due", locks.due(lock));
        model.addAttribute("now", locks.now());
        model.addAttribute("may", asking.may(ALLOCATE) || asking.may(WORK_AT_THE_BENCH));
        model.addAttribute("maySay", asking.may(SEE_OWN_DONATIONS));
        return "locks/lock";
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/locks")
    String found(
            @PathVariable DeviceId id,
            @RequestParam LockKind lockKind,
            @RequestParam(defaultValue = "") String lockNote,
            RedirectAttributes redirect) {
        locks.found(id, lockKind, Source.HAND, lockNote);
        redirect.addFlashAttribute("done", Sentence.of("locks.kept"));
        return "redirect:/devices/" + id;
    }

    @Needs(SEE_OWN_DONATIONS)
    @PostMapping(PAGE + "/{id}/word")
    String say(@PathVariable LockId id, @RequestParam(defaultValue = "") String word, RedirectAttributes redirect) {
        locks.sayGone(id, word);
        redirect.addFlashAttribute("done", Sentence.of("locks.said"));
        return "redirect:" + PAGE;
    }

    @Needs({ALLOCATE, WORK_AT_THE_BENCH})
    @PostMapping(PAGE + "/{id}/release")
    String release(
            @PathVariable LockId id,
            @RequestParam(defaultValue = "") String how,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        var kept = document.isEmpty()
                ? null
                : evidence.keep(
                        String.valueOf(document.getOriginalFilename()),
                        "application/octet-stream",
                        document.getBytes());
        locks.release(id, how, kept);
        redirect.addFlashAttribute("done", Sentence.of("locks.released"));
        return "redirect:" + PAGE + "/" + id;
    }

    @Needs({ALLOCATE, WORK_AT_THE_BENCH})
    @PostMapping(PAGE + "/{id}/giving-up")
    String giveUp(@PathVariable LockId id, @RequestParam String why, RedirectAttributes redirect) {
        locks.giveUp(id, why);
        redirect.addFlashAttribute("done", Sentence.of("locks.given_up"));
        return "redirect:" + PAGE + "/" + id;
    }
}
