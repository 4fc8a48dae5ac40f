package org.devicebank.shell;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page knows besides its own content: the words, the person, the place and what just happened.
public final class Frame {

    /// As many words as stand beside one another at the top without wrapping.
    private static final int FEW = 6;

    private final Words words;
    private final HttpServletRequest request;
    private final @Nullable SignedIn person;
    private final @Nullable Sentence done;
    private final Nested nested;

    /// Shows one template inside another.
    interface Nested {
        Content of(Frame frame, String template, Map<String, Object> model);
    }

    Frame(Words words, HttpServletRequest request, @Nullable SignedIn person, @Nullable Sentence done, Nested nested) {
        this.words = words;
        this.request = request;
        this.person = person;
        this.done = done;
        this.nested = nested;
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    public String date(Instant instant) {
        return words.date(instant);
    }

    public String day(java.time.LocalDate day) {
        return words.day(day);
    }

    public String time(Instant instant) {
        return words.time(instant);
    }

    boolean signedIn() {
        return person != null;
    }

    public String person() {
        return person == null ? "" : person.name();
    }

    public String place() {
        return person == null ? "" : person.place();
    }

    /// Tells one person from another, so that what one of them left in a browser is not sent as the next.
    public String memberKey() {
        return person == null ? "" : person.asking().member().toString();
    }

    public boolean may(Permission permission) {
        return person != null && person.asking().may(permission);
    }

    /// The sentence of a rule that said no to what was just sent, or null.
    public @Nullable Sentence problem() {
        return (Sentence) request.getAttribute(Problems.PROBLEM);
    }

    /// What was just done, or null.
    @Nullable
    Sentence done() {
        return done;
    }

    /// What a person typed into a field before a rule said no, or else what the field begins with.
    public String typed(String field, @Nullable String otherwise) {
        var typed = problem() == null ? null : request.getParameter(field);
        return typed != null ? typed : otherwise == null ? "" : otherwise;
    }

    public boolean chosen(String field, String value) {
        var typed = request.getParameterValues(field);
        return typed != null && Arrays.asList(typed).contains(value);
    }

    /// The address of this page, to show it again with what was typed.
    public String page() {
        var shown = request.getAttribute(Problems.PAGE);
        if (shown != null) {
            return shown.toString();
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    public String secretName() {
        return token().getParameterName();
    }

    public String secret() {
        return token().getToken();
    }

    private CsrfToken token() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    public Content include(String template, Map<String, Object> model) {
        return nested.of(this, template, model);
    }

    /// One word of the navigation.
    public record Way(String href, String key, boolean here) {}

    /// The words at the top: every way while they are few, else the areas of the house, each leading to its first way.
    List<Way> ways() {
        var open = open();
        if (open.size() <= FEW) {
            return open.stream().map(this::word).toList();
        }
        var here = here();
        return open.stream()
                .collect(Collectors.groupingBy(Ways.Way::area, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ways -> new Way(
                        ways.getFirst().href(),
                        ways.size() == 1
                                ? ways.getFirst().key()
                                : ways.getFirst().area().key(),
                        here != null && here.area() == ways.getFirst().area()))
                .toList();
    }

    /// The ways within the area of this page; empty when there is but one, or when all of them stand at the top.
    List<Way> nearby() {
        var open = open();
        var here = here();
        if (here == null || open.size() <= FEW) {
            return List.of();
        }
        var near = open.stream()
                .filter(way -> way.area() == here.area())
                .map(this::word)
                .toList();
        return near.size() == 1 ? List.of() : near;
    }

    private Way word(Ways.Way way) {
        return new Way(way.href(), way.key(), way.equals(here()));
    }

    private List<Ways.Way> open() {
        return Ways.all().stream().filter(way -> way.open(this::may)).toList();
    }

    /// The way that leads nearest to this page.
    private Ways.@Nullable Way here() {
        return open().stream()
                .filter(way -> way.leadsTo(request.getRequestURI()))
                .max(Comparator.comparingInt(way -> way.href().length()))
                .orElse(null);
    }
}
