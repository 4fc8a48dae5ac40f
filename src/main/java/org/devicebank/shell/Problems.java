package org.devicebank.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// What a person sees when something was refused or went wrong: the page again with a sentence, nothing lost.
@ControllerAdvice
class Problems {

    static final String PROBLEM = "org.devicebank.problem";
    static final String PAGE = "org.devicebank.page";
    /// The state of PostgreSQL for a character that its encoding does not have.
    private static final String NOT_A_CHARACTER = "22021";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Refused.class)
    @Nullable
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status = switch (refused.because()) {
            case UNFIT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case MISSING -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
        return answer(status, refused.sentence(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE, Sentence.of("refused.shell.upload"));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView anything(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var missing = known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
            return page(known.getStatusCode(), Sentence.of(missing ? "refused.missing" : "refused.shell.unfit"));
        }
        if (fault instanceof org.springframework.web.method.annotation.MethodArgumentTypeMismatchException
                || fault instanceof org.springframework.validation.BindException) {
            var refused = causeOf(fault);
            return refused == null
                    ? answer(HttpStatus.UNPROCESSABLE_CONTENT, Sentence.of("refused.shell.unfit"), request, response)
                    : refused(refused, request, response);
        }
        if (holdsWhatCannotBeKept(fault)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, Sentence.of("refused.shell.characters"), request, response);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", incident, fault);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, Sentence.of("refused.shell.incident", incident));
    }

    /// PostgreSQL keeps every character but one, which no keyboard has; wherever it was typed, the answer is the same.
    private static boolean holdsWhatCannotBeKept(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && NOT_A_CHARACTER.equals(told.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Refused causeOf(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }

    /// A form that was refused is shown again, as its own page shows it, with what was typed still in it.
    private static @Nullable ModelAndView answer(
            HttpStatus status, Sentence sentence, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var page = request.getParameter("_page");
        var again = "POST".equals(request.getMethod()) && page != null && page.matches("/(?!/)[^\\\\]*");
        if (!again) {
            return page(status, sentence);
        }
        request.setAttribute(PROBLEM, sentence);
        request.setAttribute(PAGE, page);
        response.setStatus(status.value());
        var dispatcher = Objects.requireNonNull(request.getRequestDispatcher(page));
        dispatcher.forward(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return "GET";
                    }
                },
                response);
        return null;
    }

    private static ModelAndView page(HttpStatusCode status, Sentence sentence) {
        var page = new ModelAndView("shell/problem", Map.of("sentence", sentence));
        page.setStatus(status);
        return page;
    }
}
