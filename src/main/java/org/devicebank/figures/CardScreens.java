package org.devicebank.figures;

import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.factors.Factor;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Ledger;
import org.devicebank.matches.Matches;
import org.devicebank.matches.Origin;
import org.devicebank.parts.PartKind;
import org.devicebank.places.Anyone;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The worked sum of a device, the lines and factors behind it, and what anybody may know of the method.
@Controller
@Order(DevicePanel.FIGURES)
class CardScreens implements DevicePanel {

    private static final String PUBLIC =
            "whoever gives or doubts may see how figures are worked out; no device is in it";
    private static final List<Kind> GIVEN =
            List.of(Kind.LAPTOP, Kind.DESKTOP, Kind.ALL_IN_ONE, Kind.TABLET, Kind.PHONE, Kind.MONITOR, Kind.HOTSPOT);
    private static final int DIGITS = 6;

    private final Cards cards;
    private final Figures figures;
    private final Ledger ledger;
    private final Devices devices;
    private final Matches matches;

    CardScreens(Cards cards, Figures figures, Ledger ledger, Devices devices, Matches matches) {
        this.cards = cards;
        this.figures = figures;
        this.ledger = ledger;
        this.devices = devices;
        this.matches = matches;
    }

    /// Beside a device that is at the bench or further.
    @Override
    public Optional<Panel> panel(Device device) {
        return switch (device.stage()) {
            case OFFERED, COLLECTED, RETURNED -> Optional.empty();
            case RECEIVED, IDENTIFIED, WIPED, TESTED, READY, RESERVED, DISPATCHED, HANDED_OVER, RECYCLED ->
                Optional.of(new Panel("figures/panel", model(device), false));
        };
    }

    private Map<String, Object> model(Device device) {
        var card = cards.card(device.id());
        return Map.of(
                "device", device,
                "card", card,
                "parts", card.parts(parts(device.kind())));
    }

    /// The parts that fit a kind of device, as new ones.
    private List<Rate> parts(Kind kind) {
        var fitting = Arrays.stream(PartKind.values())
                .filter(part -> part.fits(kind))
                .map(part -> "part." + part.code())
                .toList();
        return ledger.parts(figures.today()).stream()
                .filter(rate -> fitting.contains(rate.id()))
                .toList();
    }

    @Needs({SEE_DEVICES, SEE_REPORTS})
    @GetMapping("/carbon/devices/{id}")
    String device(@PathVariable DeviceId id, Model model) {
        model.addAllAttributes(model(devices.get(id)));
        var line = cards.card(id).standsFor();
        var credit = line == null ? null : line.credit();
        model.addAttribute("origins", credit == null ? List.of() : origins(credit.model()));
        return "figures/device";
    }

    @Needs({SEE_DEVICES, SEE_REPORTS})
    @GetMapping("/carbon/lines/{id}")
    String line(@PathVariable UUID id, @RequestParam(required = false) @Nullable DeviceId device, Model model) {
        var turns = ledger.turns(device, id);
        model.addAttribute("turns", turns);
        model.addAttribute("device", devices.get(turns.getFirst().line().device()));
        return "figures/line";
    }

    @Needs({SEE_DEVICES, SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/factors/{id}")
    String factor(@PathVariable String id, Model model) {
        var editions = ledger.factor(id);
        var published = new HashMap<String, Factor>();
        editions.forEach(one -> Sheets.published(one).ifPresent(factor -> published.put(one.version(), factor)));
        model.addAttribute("editions", editions);
        model.addAttribute("published", published);
        model.addAttribute("origins", origins(id));
        return "figures/factor";
    }

    private List<Origin> origins(String factor) {
        return factor.startsWith("maker.") ? matches.origins(factor) : List.of();
    }

    @Anyone(because = PUBLIC)
    @GetMapping("/carbon/method")
    String method(Model model) {
        model.addAttribute("checks", Checks.all());
        model.addAttribute("withheld", Checks.withheld());
        return "figures/method";
    }

    @Anyone(because = PUBLIC)
    @GetMapping("/carbon/estimate")
    String estimate(@RequestParam Map<String, String> typed, Model model) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : GIVEN) {
            var text = typed.getOrDefault(kind.name(), "").strip();
            if (!text.isEmpty()) {
                counts.put(kind, count(text));
            }
        }
        model.addAttribute("kinds", GIVEN);
        model.addAttribute("counts", counts);
        model.addAttribute("estimate", counts.isEmpty() ? null : cards.estimate(counts));
        return "figures/estimate";
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1," + DIGITS + "}")) {
            throw Refused.unfit("refused.figures.count", text);
        }
        return Integer.parseInt(text);
    }
}
