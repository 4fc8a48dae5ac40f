package org.devicebank.matches;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_REPORTS;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.footprints.Footprint;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The question at the bench, and what each name of the place means.
@Controller
@Order(DevicePanel.FIGURES + 1)
class MatchScreens implements DevicePanel {

    static final String PAGE = "/carbon/models";
    private static final int MOST = 50;

    private final Matches matches;
    private final Upkeep upkeep;
    private final Parties parties;

    MatchScreens(Matches matches, Upkeep upkeep, Parties parties) {
        this.matches = matches;
        this.upkeep = upkeep;
        this.parties = parties;
    }

    /// Only where something is known of the model, or can be asked.
    @Override
    public Optional<Panel> panel(Device device) {
        if (device.name().isEmpty()) {
            return Optional.empty();
        }
        var match = matches.of(device);
        var answers = matches.answers(device.id());
        if (!match.found() && match.question() == null) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("match", match);
        model.put("origins", matches.origins(match));
        model.put("answers", answers);
        model.put("may", Asking.now().may(WORK_AT_THE_BENCH));
        return Optional.of(new Panel("matches/panel", model, false));
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/model")
    String answer(
            @PathVariable DeviceId id, @RequestParam(defaultValue = "") String answer, RedirectAttributes redirect) {
        matches.answer(id, answer);
        redirect.addFlashAttribute("done", Sentence.of("matches.answered"));
        return "redirect:/devices/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/model/again")
    String again(@PathVariable DeviceId id, RedirectAttributes redirect) {
        matches.askAgain(id);
        redirect.addFlashAttribute("done", Sentence.of("matches.asked_again"));
        return "redirect:/devices/" + id;
    }

    @Needs({SEE_REPORTS, SEE_DEVICES})
    @GetMapping(PAGE)
    String list(Model model) {
        var groups = matches.groups();
        model.addAttribute("tiers", Effect.tiers(groups));
        model.addAttribute(
                "poor", groups.stream().filter(MatchScreens::isPoor).limit(MOST).toList());
        model.addAttribute("meanings", upkeep.meanings());
        model.addAttribute("editions", upkeep.editions());
        model.addAttribute("adoptions", upkeep.adoptions());
        model.addAttribute("names", parties.names());
        return "matches/list";
    }

    private static boolean isPoor(Group group) {
        return switch (group.match().tier()) {
            case EXACT, VARIANT, NEAR -> false;
            case FAMILY, CLASS, ASK -> true;
        };
    }

    @Needs({ADMINISTER, WORK_AT_THE_BENCH})
    @GetMapping(PAGE + "/name")
    String name(
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String maker,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(required = false) @Nullable String words,
            Model page) {
        var name = new Named(kind, maker, model);
        var searched = words == null ? name.text() : words;
        page.addAttribute("name", name);
        page.addAttribute("match", matches.matcher().of(name, List.of()));
        page.addAttribute("searched", searched);
        page.addAttribute("choices", searched.isBlank() ? List.<Footprint>of() : upkeep.choices(name, searched));
        page.addAttribute(
                "history",
                upkeep.meanings().stream()
                        .filter(one -> one.name().key().equals(name.key()))
                        .toList());
        page.addAttribute("names", parties.names());
        return "matches/name";
    }

    /// @param figure maker and name of the figure, parted by a line feed
    @Needs({ADMINISTER, WORK_AT_THE_BENCH})
    @PostMapping(PAGE + "/name")
    String mean(
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String maker,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var parts = figure.split("\\R", 2);
        var changed = upkeep.mean(new Named(kind, maker, model), parts[0], parts.length < 2 ? "" : parts[1], note);
        redirect.addFlashAttribute("done", Sentence.of("matches.meant", changed));
        return "redirect:" + PAGE;
    }

    @Needs({ADMINISTER, WORK_AT_THE_BENCH})
    @PostMapping(PAGE + "/name/back")
    String takeBack(
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String maker,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var changed = upkeep.takeBack(new Named(kind, maker, model), note);
        redirect.addFlashAttribute("done", Sentence.of("matches.taken_back", changed));
        return "redirect:" + PAGE;
    }
}
