package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.devicebank.factors.Quantity;

/// Shares a whole out so that the shares add up to it exactly, to the last of six places.
public final class Shares {

    private Shares() {}

    /// By weights, such as what devices weigh on board; where all weights are nothing, evenly. Whoever lost most by
    /// rounding down gets one millionth more, until nothing is left.
    public static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights) {
        if (weights.isEmpty()) {
            return List.of();
        }
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("a weight is never negative");
        }
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var parts = weights.stream()
                .map(weight -> weight.setScale(Math.max(scale, 0)).unscaledValue())
                .toList();
        if (parts.stream().allMatch(part -> part.signum() == 0)) {
            return of(whole, weights.stream().map(_ -> BigDecimal.ONE).toList());
        }
        var all = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var units = whole.setScale(Quantity.PLACES, java.math.RoundingMode.HALF_EVEN)
                .unscaledValue();
        return exact(units, parts, all);
    }

    private static List<BigDecimal> exact(BigInteger units, List<BigInteger> parts, BigInteger all) {
        var shares = new ArrayList<BigInteger>();
        var rests = new ArrayList<BigInteger>();
        for (var part : parts) {
            var halves = units.multiply(part).divideAndRemainder(all);
            var below = halves[1].signum() < 0;
            shares.add(below ? halves[0].subtract(BigInteger.ONE) : halves[0]);
            rests.add(below ? halves[1].add(all) : halves[1]);
        }
        var left = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer one) -> rests.get(one)).reversed())
                .limit(left)
                .forEach(one -> shares.set(one, shares.get(one).add(BigInteger.ONE)));
        return shares.stream()
                .map(share -> new BigDecimal(share, Quantity.PLACES))
                .toList();
    }

    /// Evenly, such as what rejected devices cost over the devices that were reused.
    public static List<BigDecimal> evenly(BigDecimal whole, int among) {
        return of(whole, IntStream.range(0, among).mapToObj(_ -> BigDecimal.ONE).toList());
    }
}
