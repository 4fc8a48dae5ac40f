package org.devicebank.certificates;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.ISSUE_CERTIFICATES;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;

import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Needs;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.Form;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.PAPERS)
class CertificateScreens implements DevicePanel {

    private final Certificates certificates;
    private final Donations donations;
    private final Parties parties;

    CertificateScreens(Certificates certificates, Donations donations, Parties parties) {
        this.certificates = certificates;
        this.donations = donations;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var all = certificates.of(device.id());
        var may = Asking.now().may(ISSUE_CERTIFICATES)
                && device.stage() != Stage.OFFERED
                && device.stage() != Stage.COLLECTED;
        return all.isEmpty() && !may
                ? Optional.empty()
                : Optional.of(new Panel(
                        "certificates/panel", Map.of("device", device, "certificates", all, "may", may), false));
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/certificates")
    String list(Model model) {
        model.addAttribute("certificates", certificates.list());
        model.addAttribute("names", names());
        return "certificates/list";
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/donations/{id}/certificates")
    String ofDonation(@PathVariable DonationId id, Model model) {
        model.addAttribute("certificates", certificates.of(id));
        model.addAttribute("donation", donations.get(id));
        model.addAttribute("names", names());
        return "certificates/list";
    }

    /// A donor is not told who works here beyond what the certificate itself says.
    private Map<MemberId, String> names() {
        return Asking.now().may(SEE_DONATIONS) ? parties.names() : Map.of();
    }

    @Needs(ISSUE_CERTIFICATES)
    @PostMapping("/devices/{id}/certificates")
    String device(@PathVariable DeviceId id, RedirectAttributes redirect) {
        var issued = certificates.issue(id);
        redirect.addFlashAttribute(
                "done", Sentence.of("certificates.issued", issued.number().text()));
        return "redirect:/devices/" + id;
    }

    @Needs(ISSUE_CERTIFICATES)
    @PostMapping("/donations/{id}/certificates")
    String donation(@PathVariable DonationId id, RedirectAttributes redirect) {
        var issued = certificates.issue(id);
        redirect.addFlashAttribute(
                "done", Sentence.of("certificates.issued", issued.number().text()));
        return "redirect:/donations/" + id + "/certificates";
    }

    @Needs(ISSUE_CERTIFICATES)
    @GetMapping("/certificates/{number}/revocation")
    String revocation(@PathVariable CertificateNumber number, Model model) {
        model.addAttribute(
                "certificate", certificates.find(number).orElseThrow(() -> Refused.missing("refused.missing")));
        return "certificates/revoke";
    }

    @Needs(ISSUE_CERTIFICATES)
    @PostMapping("/certificates/{number}/revocation")
    String revoke(@PathVariable CertificateNumber number, @RequestParam String why, RedirectAttributes redirect) {
        certificates.revoke(number, why);
        redirect.addFlashAttribute("done", Sentence.of("certificates.revoked", number.text()));
        return "redirect:/certificates";
    }

    @Needs(ADMINISTER)
    @PostMapping("/certificates/key")
    String rotate(RedirectAttributes redirect) {
        certificates.rotateKey();
        redirect.addFlashAttribute("done", Sentence.of("certificates.rotated"));
        return "redirect:/verify/keys";
    }

    /// A download of the sealed bytes; the page of it is for a reader's own browser, outside ours.
    @Needs({SEE_DEVICES, SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/certificates/{number}/{form}")
    ResponseEntity<byte[]> file(@PathVariable CertificateNumber number, @PathVariable String form) {
        var wanted = Form.of(form);
        var name = ContentDisposition.attachment()
                .filename(number.text() + "." + wanted.ending())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .body(certificates.file(number, wanted));
    }
}
