package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.devicebank.factors.Quantity;

/// How many new devices were not bought for each device that was handed over on one route, by what people answered.
///
/// @param route such as INDIVIDUAL or SCHOOL
/// @param answers how many gave each answer
public record Displacement(String route, Map<Answer, Integer> answers) {

    public Displacement {
        answers = Map.copyOf(answers);
        if (answers.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("there are never less than no answers");
        }
    }

    /// Nobody was asked yet.
    public static Displacement unasked(String route) {
        return new Displacement(route, Map.of());
    }

    /// Whether so many answered that nobody can tell who said what.
    public boolean enough() {
        return n() >= Method.LEAST_ANSWERS;
    }

    /// Whether each answer that anybody gave was given by so many, so that it may be told how many gave which. How many
    /// answered and what counts are told otherwise too, and with them one small count would give another away.
    public boolean plain() {
        return enough() && answers.values().stream().allMatch(count -> count == 0 || count >= Method.LEAST_ANSWERS);
    }

    /// As many answers that come to the same, where it is only known how many there were and what they count together.
    public static Displacement of(String route, int n, BigDecimal score) {
        var whole = score.intValue();
        var half = score.subtract(BigDecimal.valueOf(whole)).signum();
        return new Displacement(
                route, Map.of(Answer.BOUGHT_NEW, whole, Answer.BOUGHT_USED, half, Answer.WITHOUT, n - whole - half));
    }

    /// What counts and may be told. The exact figures and their lines give away the share that counts, and the share of
    /// a few answers gives away the answers; so few count only once there are more.
    public Displacement counted() {
        return enough() ? this : unasked(route);
    }

    public int count(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }

    /// How many answers count.
    public int n() {
        return answers.entrySet().stream()
                .filter(one -> one.getKey().score() != null)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int doNotKnow() {
        return count(Answer.DO_NOT_KNOW);
    }

    /// What all answers count together.
    public BigDecimal score() {
        var sum = BigDecimal.ZERO;
        for (var one : answers.entrySet()) {
            var score = one.getKey().score();
            if (score != null) {
                sum = sum.add(score.multiply(BigDecimal.valueOf(one.getValue())));
            }
        }
        return sum;
    }

    /// The first parameter of the Beta distribution.
    public BigDecimal alpha() {
        return Method.PRIOR_DISPLACED.add(score());
    }

    /// The second parameter of the Beta distribution.
    public BigDecimal beta() {
        return Method.PRIOR_NOT_DISPLACED.add(BigDecimal.valueOf(n())).subtract(score());
    }

    /// The share that counts in the exact figures, to six places.
    public BigDecimal mean() {
        return alpha().divide(alpha().add(beta()), Quantity.PLACES, RoundingMode.HALF_EVEN);
    }
}
