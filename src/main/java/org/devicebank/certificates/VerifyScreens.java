package org.devicebank.certificates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Anyone;
import org.devicebank.places.Asking;
import org.devicebank.places.Place;
import org.devicebank.places.Places;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.Checked;
import org.devicebank.seals.PublicKeys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a stranger checks a certificate: by its number, or by the file itself. It names no person and no serial
/// number.
@Controller
class VerifyScreens {

    private static final String PUBLIC = "a stranger must be able to check a certificate, and sees no person in it";

    private final Certificates certificates;
    private final Places places;

    VerifyScreens(Certificates certificates, Places places) {
        this.certificates = certificates;
        this.places = places;
    }

    @Anyone(because = PUBLIC)
    @GetMapping("/verify")
    String ask(Model model, @RequestParam(defaultValue = "") String number) {
        model.addAttribute("number", number);
        model.addAttribute("answer", number.isBlank() ? null : byNumber(number));
        return "certificates/verify";
    }

    @Anyone(because = PUBLIC)
    @PostMapping("/verify")
    String file(Model model, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw Refused.unfit("refused.certificates.no_file");
        }
        model.addAttribute("number", "");
        model.addAttribute("answer", byFile(file.getBytes()));
        return "certificates/verify";
    }

    @Anyone(because = PUBLIC)
    @GetMapping("/verify/keys")
    String keys(Model model) {
        model.addAttribute("rings", rings());
        return "certificates/keys";
    }

    /// For those who check with tools of their own.
    @Anyone(because = PUBLIC)
    @GetMapping("/verify/keys.txt")
    ResponseEntity<String> text() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(published().text());
    }

    private Answer byNumber(String typed) {
        var number = CertificateNumber.read(typed);
        if (number.isEmpty()) return Answer.no("certificates.verify.no_number");
        return held(number.get())
                .map(found -> answer(found, "certificates.verify.stands"))
                .orElseGet(() ->
                        Answer.no("certificates.verify.unknown", number.get().text()));
    }

    private Answer byFile(byte[] content) {
        return switch (Checked.of(content, published())) {
            case Checked.Genuine(var claim, var _) ->
                held(claim.number())
                        .filter(found -> isOneOf(found.certificate(), EvidenceId.ofContent(content)))
                        .map(found -> answer(found, "certificates.verify.genuine"))
                        // sealed with a key of ours, and yet we never issued it: that key is in wrong hands
                        .orElseGet(() -> Answer.no(
                                "certificates.verify.not_issued", claim.number().text()));
            case Checked.Altered _ -> Answer.no("certificates.verify.altered");
            case Checked.UnknownKey _ -> Answer.no("certificates.verify.unknown_key");
            case Checked.Unsealed _ -> Answer.no("certificates.verify.unsealed");
        };
    }

    private static boolean isOneOf(Certificate certificate, EvidenceId content) {
        return content.equals(certificate.html()) || content.equals(certificate.pdf());
    }

    private record Held(Place place, Certificate certificate) {}

    private static Answer answer(Held held, String standing) {
        var stands = held.certificate().revoked() == null;
        return new Answer(
                stands,
                Sentence.of(
                        stands ? standing : "certificates.verify.revoked",
                        held.certificate().number().text()),
                held.certificate(),
                held.place().name());
    }

    private Optional<Held> held(CertificateNumber number) {
        for (var place : places.all()) {
            if (place.tagPrefix().equals(number.prefix())) {
                var found = Asking.stranger(place.id()).call(() -> certificates.find(number));
                if (found.isPresent()) return Optional.of(new Held(place, found.get()));
            }
        }
        return Optional.empty();
    }

    /// The keys of each place, by its name.
    private Map<String, List<SigningKey>> rings() {
        var rings = new LinkedHashMap<String, List<SigningKey>>();
        for (var place : places.all()) {
            rings.put(place.name(), Asking.stranger(place.id()).call(certificates::keys));
        }
        return rings;
    }

    private PublicKeys published() {
        var all = new ArrayList<PublicKeys.Known>();
        rings().values().forEach(keys -> keys.forEach(key -> all.add(key.known())));
        return new PublicKeys(all);
    }
}
