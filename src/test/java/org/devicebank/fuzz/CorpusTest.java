package org.devicebank.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What fuzzing found of interest is read again in every check, whole and bent.
class CorpusTest {

    private static final int BENT = 3_000;
    private static final byte[] MARKS = "0123456789:,{}[]<>\"\n\t ".getBytes(StandardCharsets.US_ASCII);
    private static final Duration HANGS = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"ProofTarget", "HardwareTarget", "ListTarget"})
    void everything_kept_is_read_or_refused(String target) {
        for (var seed : Seeds.of(target)) {
            read(target, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProofTarget", "HardwareTarget", "ListTarget"})
    void everything_kept_may_be_bent(String target) {
        var chance = new Random(11);
        var seeds = Seeds.of(target);
        for (var i = 0; i < BENT; i++) {
            read(target, bent(seeds.get(chance.nextInt(seeds.size())), chance));
        }
    }

    /// Says which bytes it was, so that they can be kept.
    private static void read(String target, byte[] bytes) {
        try {
            Assertions.assertTimeout(HANGS, () -> Seeds.TARGETS.get(target).accept(bytes));
        } catch (Throwable problem) {
            throw new AssertionError(Base64.getEncoder().encodeToString(bytes), problem);
        }
    }

    /// Bytes changed, a piece taken out, a piece of it said again, or its end lost.
    private static byte[] bent(byte[] whole, Random chance) {
        if (whole.length < 2) return whole;
        var bytes = whole.clone();
        for (var i = chance.nextInt(4); i >= 0; i--) {
            var from = chance.nextInt(bytes.length);
            var length = Math.min(chance.nextInt(1, 60), bytes.length - from);
            var piece = Arrays.copyOfRange(bytes, from, from + length);
            switch (chance.nextInt(4)) {
                case 0 -> bytes[from] = (byte) chance.nextInt(256);
                case 1 -> bytes = joined(bytes, from, from + length, new byte[0]);
                case 2 -> {
                    var to = chance.nextInt(bytes.length);
                    bytes = joined(bytes, to, to, piece);
                }
                default -> bytes[from] = MARKS[chance.nextInt(MARKS.length)];
            }
            if (bytes.length < 2) break;
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        var joined = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(bytes, to, joined, from + between.length, bytes.length - to);
        return joined;
    }
}
