package org.devicebank.stations;

import static org.devicebank.places.Permission.REPORT_FROM_BENCH;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class StationApi {

    private static final int LARGEST_SNAPSHOT = 4 * 1024 * 1024;
    private static final int LARGEST_PROOF = 10 * 1024 * 1024;
    private static final int LARGEST_WORD = 2000;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Stations stations;
    private final Orders orders;
    private final Inbox inbox;
    private final Words words;

    StationApi(Stations stations, Orders orders, Inbox inbox, Words words) {
        this.stations = stations;
        this.orders = orders;
        this.inbox = inbox;
        this.words = words;
    }

    @Needs(REPORT_FROM_BENCH)
    @PostMapping("/station/visits/{visit}/snapshot")
    ResponseEntity<String> snapshot(@PathVariable VisitId visit, HttpServletRequest request) throws IOException {
        var content = body(request, LARGEST_SNAPSHOT);
        return once(request, content, () -> stations.snapshot(visit, content));
    }

    @Needs(REPORT_FROM_BENCH)
    @PostMapping("/station/visits/{visit}/label")
    ResponseEntity<String> label(@PathVariable VisitId visit, HttpServletRequest request) throws IOException {
        var content = body(request, LARGEST_WORD);
        return once(request, content, () -> stations.label(visit, text(content)));
    }

    @Needs(REPORT_FROM_BENCH)
    @GetMapping("/station/visits/{visit}/next")
    ResponseEntity<String> next(@PathVariable VisitId visit) {
        return ResponseEntity.ok().contentType(TEXT).body(Lines.of(stations.next(visit), words));
    }

    @Needs(REPORT_FROM_BENCH)
    @PostMapping("/station/visits/{visit}/orders/{order}/start")
    ResponseEntity<String> start(@PathVariable VisitId visit, @PathVariable OrderId order, HttpServletRequest request)
            throws IOException {
        var content = body(request, LARGEST_WORD);
        return once(request, content, () -> orders.begin(stations.mine(visit), order));
    }

    @Needs(REPORT_FROM_BENCH)
    @PostMapping("/station/visits/{visit}/orders/{order}/refusal")
    ResponseEntity<String> refusal(@PathVariable VisitId visit, @PathVariable OrderId order, HttpServletRequest request)
            throws IOException {
        var content = body(request, LARGEST_WORD);
        return once(request, content, () -> orders.refuse(stations.mine(visit), order, text(content)));
    }

    @Needs(REPORT_FROM_BENCH)
    @PostMapping("/station/visits/{visit}/evidence")
    ResponseEntity<String> evidence(
            @PathVariable VisitId visit,
            @RequestParam(required = false) @Nullable OrderId order,
            HttpServletRequest request)
            throws IOException {
        var content = body(request, LARGEST_PROOF);
        var name = "bench-wipe-" + (order == null ? visit.toString() : order.toString()) + ".txt";
        orders.keep(name, content);
        return once(
                request,
                content,
                () -> orders.prove(stations.mine(visit), order, name, content),
                why -> orders.unread(stations.mine(visit), order, why));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused) {
        return told(new Message.Answer(status(refused), words.say(refused.sentence())));
    }

    @ExceptionHandler
    ResponseEntity<String> unfit(
            org.springframework.web.method.annotation.MethodArgumentTypeMismatchException unreadable) {
        return refused(Refused.missing("refused.missing"));
    }

    private ResponseEntity<String> once(HttpServletRequest request, byte[] content, Supplier<Sentence> work) {
        return once(request, content, work, _ -> {});
    }

    /// Two transactions: the work with its answer, or else, when the work was refused, the refusal.
    private ResponseEntity<String> once(
            HttpServletRequest request,
            byte[] content,
            Supplier<Sentence> work,
            java.util.function.Consumer<String> otherwise) {
        var query = request.getQueryString();
        var message = Message.of(
                request.getHeader("Bank-Message"),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                content,
                request.getHeader("Bank-Time"));
        try {
            return told(inbox.take(message, () -> new Message.Answer(200, words.say(work.get()))));
        } catch (Refused refused) {
            var answer = new Message.Answer(status(refused), words.say(refused.sentence()));
            return told(inbox.refuse(message, answer, () -> otherwise.accept(answer.text())));
        }
    }

    private static ResponseEntity<String> told(Message.Answer answer) {
        return ResponseEntity.status(answer.status()).contentType(TEXT).body(answer.text() + "\n");
    }

    private static int status(Refused refused) {
        return switch (refused.because()) {
            case UNFIT -> 422;
            case CONFLICT -> 409;
            case MISSING -> 404;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
        };
    }

    /// Never more than the limit is held in memory, whatever the length in the header says.
    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        var content = request.getInputStream().readNBytes(most + 1);
        if (content.length > most) {
            throw Refused.tooLarge("refused.stations.large", Math.max(1, most / 1024));
        }
        return content;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).strip();
    }
}
