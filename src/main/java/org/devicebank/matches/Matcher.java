package org.devicebank.matches;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.footprints.Footprints;
import org.devicebank.footprints.Match;
import org.devicebank.footprints.Matching;
import org.devicebank.footprints.Question;
import org.devicebank.models.Kinds;
import org.jspecify.annotations.Nullable;

/// Finds the figure for a device as a place sees it at one moment. Each name is looked up once.
public final class Matcher {

    /// The table that comes with the bank.
    public static final String SHIPPED = "2026.1";

    private final String edition;
    private final Matching matching;
    private final Map<String, Meaning> meanings;
    private final @Nullable Edition own;
    private final Map<Asked, Match> found = new ConcurrentHashMap<>();

    private record Asked(Named name, List<String> answers) {}

    /// @param edition the name of the table
    /// @param meanings what staff said of names, by [Named#key]
    /// @param own the table of the place it is; null for the one that comes with the bank
    Matcher(String edition, Footprints figures, Map<String, Meaning> meanings, @Nullable Edition own) {
        this.own = own;
        this.edition = edition;
        this.matching = Matching.in(figures);
        this.meanings = Map.copyOf(meanings);
    }

    /// With nothing but what comes with the bank.
    public static Matcher shipped() {
        return new Matcher(SHIPPED, Footprints.shipped(), Map.of(), null);
    }

    public String edition() {
        return edition;
    }

    /// Where a figure stands: where its maker published it and, of a table of the place, in which and in which row.
    public String source(Match.Figure figure) {
        if (own == null) {
            return figure.source();
        }
        var year = figure.year() == null ? "" : ", " + figure.year();
        return (figure.source() + " – “" + own.title() + "”, row " + figure.id().replaceFirst(".*\\.R", "") + year
                        + "; " + own.source() + " (" + own.licence() + ")")
                .replaceFirst("^ – ", "");
    }

    /// @param answers what the bench answered of the device, in order; those to questions that are not asked any more
    /// count for nothing
    public Match of(Named name, List<String> answers) {
        return found.computeIfAbsent(
                new Asked(name, List.copyOf(answers)), asked -> find(asked.name(), asked.answers()));
    }

    private Match find(Named name, List<String> answers) {
        var meaning = meanings.get(name.key());
        if (meaning != null && meaning.maker() != null && meaning.model() != null) {
            return matching.said(meaning.maker(), meaning.model(), name.kind());
        }
        var asked = name;
        var match = match(asked);
        for (var answer : answers) {
            var question = match.question();
            if (question != null && question.options().contains(answer)) {
                asked = told(asked, question, answer);
                match = match(asked);
            }
        }
        return match;
    }

    private Match match(Named name) {
        return matching.match(name.maker(), name.model(), name.kind());
    }

    private static Named told(Named name, Question question, String answer) {
        return switch (question.field()) {
            case KIND ->
                new Named(Objects.requireNonNullElse(Kinds.of(answer), name.kind()), name.maker(), name.model());
            case MODEL -> new Named(name.kind(), name.maker(), answer);
            case FORM, SIZE, GENERATION, CHIP, PLATFORM, YEAR, STORAGE, TRIM ->
                new Named(name.kind(), name.maker(), name.model() + " " + answer);
        };
    }
}
