package org.devicebank.stations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a station in by its token, to the addresses of stations and nowhere else; no session is looked at.
final class TokenFilter extends OncePerRequestFilter {

    private static final String ADDRESSES = "/station/";
    private static final String BEARER = "Bearer ";
    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    private final Places places;
    private final Tokens tokens;
    private final Words words;
    private final Clock clock;
    private final Knocks knocks = new Knocks();

    TokenFilter(Places places, Tokens tokens, Words words, Clock clock) {
        this.places = places;
        this.tokens = tokens;
        this.words = words;
        this.clock = clock;
    }

    /// Whether a request is a station's to answer for: by its address, or by the token it shows somewhere else.
    static boolean concerns(HttpServletRequest request) {
        var token = token(request);
        return request.getRequestURI().startsWith(ADDRESSES) || (token != null && token.startsWith(Tokens.BEGIN));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        var address = String.valueOf(request.getRemoteAddr());
        if (!request.getRequestURI().startsWith(ADDRESSES)) {
            say(response, HttpServletResponse.SC_FORBIDDEN, "refused.stations.elsewhere");
        } else if (knocks.tooMany(address, clock.instant())) {
            response.setHeader("Retry-After", String.valueOf(Knocks.MEMORY.toSeconds()));
            say(response, 429, "refused.stations.too_many");
        } else {
            var station = token == null ? Optional.<Asking>empty() : recognise(token, request);
            if (station.isPresent()) {
                repeatNumber(request, response);
                go(station.get(), request, response, chain);
                return;
            }
            if (token != null) {
                knocks.wrong(address, token, clock.instant());
            }
            say(response, HttpServletResponse.SC_UNAUTHORIZED, "refused.stations.token");
        }
    }

    /// By this a station knows that the bank answered, and not something on the way.
    private static void repeatNumber(HttpServletRequest request, HttpServletResponse response) {
        var number = request.getHeader("Bank-Message");
        if (number != null && number.matches("[0-9a-fA-F-]{36}")) {
            response.setHeader("Bank-Taken", number);
        }
    }

    /// The token names its place, and the rows of that place decide; a place nobody knows has no stations.
    private Optional<Asking> recognise(String token, HttpServletRequest request) {
        var parts = token.split("\\.", -1);
        if (!token.startsWith(Tokens.BEGIN) || parts.length != 3 || token.length() > 200) {
            return Optional.empty();
        }
        var said = request.getHeader("Bank-Clock");
        var time = said != null && said.matches("[0-9]{1,10}") ? (Long) Long.parseLong(said) : null;
        return places.find(parts[1])
                .flatMap(place ->
                        new Asking(place.id(), NOBODY, null, Set.of()).call(() -> tokens.recognise(token, time)));
    }

    private static void go(Asking station, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            station.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void say(HttpServletResponse response, int status, String key) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((words.say(key) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
