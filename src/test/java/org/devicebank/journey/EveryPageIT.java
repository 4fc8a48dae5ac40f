package org.devicebank.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.devicebank.BankApplication;
import org.devicebank.TestGround;
import org.devicebank.demonstration.Demonstration;
import org.devicebank.places.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// Every sort of page of the demonstration, as each of its people finds it by following links: nobody is shut out, and
/// nothing runs off the side of a small phone.
@SpringBootTest(classes = BankApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestGround.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final Pattern VARIABLE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,64}|[A-Z]{2,4}-([0-9]{4}-)?[0-9]{6}-[A-Z]");
    private static final int PHONE = 320;

    @LocalServerPort
    int port;

    @Autowired
    Demonstration demonstration;

    private Playwright playwright;
    private Browser browser;
    private final Set<String> known = new HashSet<>();
    private final Set<String> looked = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void open() {
        demonstration.play(_ -> {});
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void every_page_is_open_to_everyone_and_fits_a_small_phone() {
        for (var role : Role.ofPeople()) {
            walk(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        assertThat(looked).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private void walk(String person) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(address("/p/coventry/sign-in"));
            page.getByLabel("E-mail address").fill(person + "@coventry.example");
            page.getByLabel("Password").fill("borrow a bright kettle");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            var seen = new HashSet<String>();
            var next = new ArrayDeque<>(links(page));
            while (!next.isEmpty()) {
                var link = next.poll();
                if (seen.add(link) && isNew(person, link)) {
                    next.addAll(visit(page, person, link));
                }
            }
        }
    }

    /// Each person opens each sort of page once.
    private boolean isNew(String person, String link) {
        return known.add(person + " " + sort(link));
    }

    private static String sort(String link) {
        return VARIABLE.matcher(link.replaceFirst("\\?.*", "")).replaceAll("…");
    }

    private List<String> visit(Page page, String person, String link) {
        page.setViewportSize(PHONE, 640);
        var answer = page.request().head(address(link));
        var download = answer.headers().getOrDefault("content-disposition", "").startsWith("attachment");
        if (download || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            if (answer.status() >= 400) wrong.add(person + " " + link + ": " + answer.status());
            return List.of();
        }
        page.navigate(address(link));
        if (looked.add(sort(link))) look(page, person, link);
        return links(page);
    }

    /// Looks at the first of each sort closely: that takes a second.
    private void look(Page page, String person, String link) {
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > PHONE) {
            wrong.add("%s %s is %d pixels wide".formatted(person, link, width));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/journey/wide-" + wrong.size() + ".png")));
        }
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(rule -> wrong.add("%s %s: %s %s"
                        .formatted(
                                person,
                                link,
                                rule.getId(),
                                rule.getNodes().getFirst().getHtml())));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        var found = (List<String>)
                page.evaluate("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        return found.stream().filter(link -> !link.startsWith("/assets/")).toList();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
