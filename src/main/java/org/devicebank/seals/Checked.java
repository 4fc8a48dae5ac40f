package org.devicebank.seals;

/// What a file comes to when its seal is checked. Whether it was revoked since, only the bank can tell.
public sealed interface Checked {

    /// Every byte is as the bank sealed it.
    record Genuine(Claim claim, String key) implements Checked {}

    /// It was changed after it was sealed, or it was never sealed by the bank.
    record Altered() implements Checked {}

    /// It has a seal, but its key is not among those given.
    record UnknownKey(String key) implements Checked {}

    /// It is no certificate of a device bank, or its last line is gone.
    record Unsealed() implements Checked {}

    /// Checks a file against public keys. What is in the file is read only when its seal holds.
    static Checked of(byte[] file, PublicKeys keys) {
        var seal = Seal.find(file).orElse(null);
        if (seal == null) {
            return new Unsealed();
        }
        var known = keys.find(seal.key()).orElse(null);
        if (known == null) {
            return new UnknownKey(seal.key());
        }
        if (!seal.holds(known.key())) {
            return new Altered();
        }
        // a key signs for its own place alone
        return Papers.statement(seal.form(), seal.body())
                .flatMap(Claim::read)
                .filter(claim -> claim.number().prefix().equals(known.prefix()))
                .<Checked>map(claim -> new Genuine(claim, seal.key()))
                .orElseGet(Altered::new);
    }
}
