package org.devicebank.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.parties.Parties;
import org.devicebank.parties.SignIns;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A person who is invited chooses a password that nobody else has ever seen.
@BankTest
class WelcomeTest {

    private static final String PASSWORD = "four wooden spoons";

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    private MemberId ada;

    @BeforeEach
    void open() {
        ada = here.call(() -> parties.addMember("Ada", "ada@example.org", null, Set.of(Role.ADMINISTRATOR), PASSWORD));
    }

    private RequestPostProcessor administrator() {
        var asking = new Asking(here.place(), ada, null, Set.of(Role.ADMINISTRATOR));
        var person = new SignedIn(asking, "Ada", "Here", "here");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    private String invited(String email) throws Exception {
        return link(browser.perform(post("/administration/members")
                        .param("member_name", "Grace")
                        .param("email", email)
                        .param("roles", "TECHNICIAN")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(redirectedUrl("/administration"))
                .andReturn()
                .getFlashMap()
                .get("link"));
    }

    private static String link(Object shown) {
        return URI.create(String.valueOf(shown)).getPath();
    }

    private MemberId grace() {
        return here.call(() -> parties.members()).getLast().id();
    }

    private SignIns.Answer signIn(String email) {
        return Asking.stranger(here.place()).call(() -> parties.signIn(email, PASSWORD, "192.0.2.1"));
    }

    private int choose(String link) throws Exception {
        return browser.perform(post(link).param("password", PASSWORD).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void a_link_leads_to_a_password_of_ones_own_and_works_once() throws Exception {
        var link = invited("grace@example.org");
        browser.perform(get(link)).andExpect(content().string(Matchers.containsString("Welcome, Grace")));
        browser.perform(post(link).param("password", "short").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(signIn("grace@example.org")).isInstanceOf(SignIns.Answer.No.class);
        assertThat(choose(link)).isEqualTo(302);
        assertThat(signIn("grace@example.org")).isInstanceOf(SignIns.Answer.Welcome.class);
        assertThat(choose(link)).isEqualTo(422);
        browser.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void of_two_uses_at_once_one_succeeds() throws Exception {
        var link = invited("grace@example.org");
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<Integer> use = () -> choose(link);
            var answers = people.invokeAll(List.of(use, use)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(302, 422);
        }
    }

    @Test
    void a_newer_link_ends_the_older_one() throws Exception {
        var first = invited("grace@example.org");
        var second = link(browser.perform(post("/administration/members/" + grace() + "/invitation")
                        .with(csrf())
                        .with(administrator()))
                .andReturn()
                .getFlashMap()
                .get("link"));
        assertThat(choose(first)).isEqualTo(422);
        assertThat(choose(second)).isEqualTo(302);
    }

    @Test
    void the_link_of_one_place_opens_nothing_in_another() throws Exception {
        var link = invited("grace@example.org");
        var other = Cast.newPlace(places).call(() -> places.current().slug());
        var elsewhere = link.replaceFirst("/p/[^/]+/", "/p/" + other + "/");
        browser.perform(get(elsewhere)).andExpect(status().isNotFound());
        assertThat(choose(elsewhere)).isEqualTo(422);
    }

    @Test
    void whoever_left_signs_in_no_more() throws Exception {
        assertThat(choose(invited("grace@example.org"))).isEqualTo(302);
        browser.perform(post("/administration/members/" + grace() + "/leaving")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(redirectedUrl("/administration"));
        assertThat(signIn("grace@example.org")).isInstanceOf(SignIns.Answer.No.class);
    }

    @Test
    void nobody_ends_their_own_access() throws Exception {
        browser.perform(post("/administration/members/" + ada + "/leaving")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(status().isConflict());
    }
}
