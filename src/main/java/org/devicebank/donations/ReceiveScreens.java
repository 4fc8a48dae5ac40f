package org.devicebank.donations;

import static org.devicebank.places.Permission.RECEIVE_DEVICES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.devicebank.stages.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ReceiveScreens {

    /// What a person types about a device that no list names.
    record Unlisted(Kind kind, Origin origin, String maker, String model, String number, String donation) {

        Registration registration() {
            var numbers = new ArrayList<Registration.Number>();
            if (!number.isBlank()) {
                var kind = Identifiers.isImei(number.strip()) ? NumberKind.IMEI : NumberKind.SERIAL;
                numbers.add(new Registration.Number(kind, number.strip()));
            }
            return new Registration(kind, origin, blank(maker), blank(model), numbers);
        }

        private static @org.jspecify.annotations.Nullable String blank(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    private final Donations donations;

    ReceiveScreens(Donations donations) {
        this.donations = donations;
    }

    @Needs(RECEIVE_DEVICES)
    @GetMapping("/receive")
    String page(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", number.strip());
        model.addAttribute("expected", number.isBlank() ? List.of() : donations.expected(number));
        model.addAttribute(
                "donations",
                donations.list().stream().filter(one -> one.closedAt() == null).toList());
        return "donations/receive";
    }

    @Needs(RECEIVE_DEVICES)
    @PostMapping("/receive/listed")
    String listed(@RequestParam DonationId donation, @RequestParam int line, RedirectAttributes redirect) {
        return received(donations.receive(donation, line, null), redirect);
    }

    @Needs(RECEIVE_DEVICES)
    @PostMapping("/receive/unlisted")
    String unlisted(Unlisted found, RedirectAttributes redirect) {
        var donation = found.donation().isBlank()
                ? Optional.<DonationId>empty()
                : Optional.of(DonationId.of(found.donation()));
        return received(donations.receiveUnlisted(found.registration(), donation, null), redirect);
    }

    private static String received(DeviceId device, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", Sentence.of("donations.received"));
        return "redirect:/devices/" + device;
    }
}
