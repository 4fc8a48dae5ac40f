package org.devicebank.shell;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Files that a browser keeps instead of showing.
public final class Downloads {

    private Downloads() {}

    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        var as = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(content);
    }
}
