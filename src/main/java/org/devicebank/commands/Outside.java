package org.devicebank.commands;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.devicebank.database.Access;

/// A PostgreSQL that others look after, named by BANK_DB_URL, BANK_DB_USER and BANK_DB_PASSWORD.
final class Outside {

    private Outside() {}

    static Access access(Map<String, String> environment) {
        var url = environment.getOrDefault("BANK_DB_URL", "");
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new WrongUse("commands.wrong.database");
        }
        var user = environment.getOrDefault("BANK_DB_USER", "");
        var password = environment.getOrDefault("BANK_DB_PASSWORD", "");
        if (user.isBlank() || password.isBlank()) {
            throw new WrongUse("commands.wrong.database_user");
        }
        var application = Optional.ofNullable(environment.get("BANK_DB_APP_PASSWORD"))
                .filter(given -> !given.isBlank())
                .orElseGet(() -> derived(password));
        return new Access(url, user, password, application);
    }

    /// The same on every node that knows the owner's password, and no way back to it.
    private static String derived(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(Access.APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
