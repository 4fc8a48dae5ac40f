package org.devicebank.seals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.devicebank.kernel.EvidenceId;

/// Signatures that only the holder of a private key can make and everybody can check (RFC 8032).
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int SHORT = 16;

    private Ed25519() {}

    static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has Ed25519", e);
        }
    }

    /// How a key is called: the first sixteen digits of the SHA-256 of its public part.
    static String id(PublicKey key) {
        return EvidenceId.ofContent(key.getEncoded()).sha256().substring(0, SHORT);
    }

    static byte[] sign(PrivateKey key, String message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of ours signs", e);
        }
    }

    static boolean holds(PublicKey key, String message, byte[] signed) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// A public key in its standard coding (X.509), or empty when the bytes are none.
    static Optional<PublicKey> publicKey(byte[] coded) {
        try {
            return Optional.of(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(coded)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    static Optional<PrivateKey> privateKey(byte[] coded) {
        try {
            return Optional.of(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(coded)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
