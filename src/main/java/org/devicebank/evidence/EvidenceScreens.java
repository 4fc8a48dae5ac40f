package org.devicebank.evidence;

import static org.devicebank.places.Permission.SEE_EVIDENCE;

import java.nio.charset.StandardCharsets;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Needs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class EvidenceScreens {

    private final Evidence evidence;

    EvidenceScreens(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Always a download of plain bytes: a document from outside is never shown as a page of ours.
    @Needs(SEE_EVIDENCE)
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> document(@PathVariable EvidenceId id) {
        var document = evidence.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        var name = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(evidence.content(id));
    }
}
