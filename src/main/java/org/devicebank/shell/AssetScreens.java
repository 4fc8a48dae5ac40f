package org.devicebank.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.devicebank.places.Anyone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The look of the pages: GOV.UK Frontend without the typeface that belongs to gov.uk alone.
@Controller
final class AssetScreens {

    private static final String GOVUK =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    private final byte[] style;

    AssetScreens() throws IOException {
        var govuk = new ClassPathResource(GOVUK).getContentAsString(StandardCharsets.UTF_8);
        var own = new ClassPathResource("look/bank.css").getContentAsString(StandardCharsets.UTF_8);
        style = (govuk.replaceAll("@font-face\\{[^}]*}", "").replace("GDS Transport,", "") + own)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Anyone(because = "the sign-in page looks like the others")
    @GetMapping("/assets/bank.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(style);
    }
}
