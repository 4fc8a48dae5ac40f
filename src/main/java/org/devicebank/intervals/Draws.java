package org.devicebank.intervals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// The draws of each unknown. They depend on the seed and the key and on nothing else: neither the order nor anything
/// that is added later changes them, so that one more device needs no more than its own sums.
final class Draws {

    private final long seed;
    private final int runs;
    private final Map<Unknown, double[]> kept = new HashMap<>();

    Draws(long seed, int runs) {
        this.seed = seed;
        this.runs = runs;
    }

    int runs() {
        return runs;
    }

    /// Draws that many terms share, kept for the next.
    double[] shared(Unknown unknown) {
        return kept.computeIfAbsent(unknown, this::once);
    }

    /// Draws that one group of terms needs, not kept: there may be thousands of models.
    double[] once(Unknown unknown) {
        var chance = chance(unknown.key());
        var draws = new double[runs];
        switch (unknown) {
            case Unknown.Figure figure -> {
                var normal = ZigguratSampler.NormalizedGaussian.of(chance);
                var sigma = figure.sigma();
                var middle = figure.middle();
                for (var run = 0; run < runs; run++) {
                    draws[run] = sigma == 0 ? 1 : middle * Math.exp(sigma * normal.sample());
                }
            }
            case Unknown.Share share -> {
                var beta = ChengBetaSampler.of(chance, share.alpha(), share.beta());
                for (var run = 0; run < runs; run++) {
                    draws[run] = beta.sample();
                }
            }
            case Unknown.Years _ -> {
                for (var run = 0; run < runs; run++) {
                    draws[run] = Unknown.Years.at(chance.nextDouble());
                }
            }
        }
        return draws;
    }

    /// A generator of its own for each key: SplittableRandom, begun at the first eight bytes of the SHA-256 of the seed
    /// and the key.
    private UniformRandomProvider chance(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((seed + "|" + key).getBytes(StandardCharsets.UTF_8));
            return new SplittableRandom(ByteBuffer.wrap(hash).getLong())::nextLong;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
