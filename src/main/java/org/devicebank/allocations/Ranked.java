package org.devicebank.allocations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Sentence;
import org.devicebank.requests.Request;

/// A waiting request with its points, and where each of them comes from.
public record Ranked(Request request, int points, List<Sentence> reasons) {

    private static final int DAYS_IN_A_WEEK = 7;

    public Ranked {
        reasons = List.copyOf(reasons);
    }

    /// The order in which requests are served: most points first, and of equals the one that waits longest.
    static List<Ranked> order(List<Request> requests, Points points, Instant now) {
        return requests.stream()
                .map(request -> of(request, points, now))
                .sorted(Comparator.comparingInt(Ranked::points)
                        .reversed()
                        .thenComparing(ranked -> ranked.request().askedAt())
                        .thenComparing(ranked -> ranked.request().id().value()))
                .toList();
    }

    static Ranked of(Request request, Points points, Instant now) {
        var reasons = new ArrayList<Sentence>();
        var sum = 0;
        for (var reason : List.of(request.urgency().name(), request.access().name(), "deprived_" + request.decile())) {
            var key = reason.toLowerCase(Locale.ROOT);
            if (points.of(key) > 0) {
                sum += points.of(key);
                reasons.add(Sentence.of("allocations.reason." + key, points.of(key)));
            }
        }
        var weeks = (int) (Duration.between(request.askedAt(), now).toDays() / DAYS_IN_A_WEEK);
        if (weeks > 0) {
            sum += weeks * points.of("week_waiting");
            reasons.add(Sentence.of("allocations.reason.waiting", weeks * points.of("week_waiting"), weeks));
        }
        return new Ranked(request, sum, reasons);
    }
}
