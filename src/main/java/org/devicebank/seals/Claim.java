package org.devicebank.seals;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a sealed file says of itself, as far as a check needs it.
public record Claim(CertificateNumber number, String place, Instant issuedAt, int drives, int notProven) {

    /// What every statement of ours begins with saying.
    public static final String SHAPE = "device-bank-certificate/1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Reads the statement inside a certificate; empty when it is none of ours.
    static Optional<Claim> read(String statement) {
        try {
            var said = JSON.readTree(statement);
            if (!SHAPE.equals(said.path("shape").asString(""))) {
                return Optional.empty();
            }
            var issued = Instant.parse(said.path("issued_at").asString(""));
            return CertificateNumber.read(said.path("number").asString(""))
                    .map(number -> new Claim(
                            number,
                            said.path("place").asString(""),
                            issued,
                            said.path("drives").asInt(0),
                            said.path("drives_not_proven").asInt(0)));
        } catch (JacksonException | DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
