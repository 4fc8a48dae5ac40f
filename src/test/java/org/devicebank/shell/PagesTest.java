package org.devicebank.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.parties.SignIns;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BankTest
class PagesTest {

    private static final String PASSWORD = "four wooden spoons";

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    private RequestPostProcessor as(Role role) {
        var email = role.name().toLowerCase().replace('_', '-') + "@example.org";
        var id = here.call(() -> parties.addMember("Somebody", email, null, Set.of(role), PASSWORD));
        var asking = new Asking(here.place(), id, null, Set.of(role));
        var person = new SignedIn(asking, "Somebody", "Here", "here");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_brought_back() throws Exception {
        browser.perform(get("/board"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrlPattern("/sign-in?back=%2Fboard"));
    }

    @Test
    void a_page_opens_only_to_those_it_is_for() throws Exception {
        browser.perform(get("/allocations").with(as(Role.TECHNICIAN))).andExpect(status().isForbidden());
        browser.perform(get("/devices").with(as(Role.FUNDER))).andExpect(status().isForbidden());
        browser.perform(get("/board").with(as(Role.COORDINATOR))).andExpect(status().isOk());
    }

    @Test
    void every_page_forbids_foreign_scripts() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")));
    }

    @Test
    void a_form_without_its_token_is_not_taken() throws Exception {
        browser.perform(post("/sign-out")).andExpect(status().isForbidden());
    }

    @Test
    void what_a_person_sends_never_becomes_part_of_a_page() throws Exception {
        browser.perform(get("/scan").param("q", "<script>alert(1)</script>").with(as(Role.TECHNICIAN)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))));
    }

    @Test
    void junk_in_place_of_a_list_gets_a_sentence() throws Exception {
        var donor = here.call(() -> parties.addOrganisation("Council", Part.DONOR, 1));
        var junk = new MockMultipartFile(
                "list", "list.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        browser.perform(multipart("/donations")
                        .file(junk)
                        .param("donor", donor.toString())
                        .with(csrf())
                        .with(as(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("cannot be read as one")));
    }

    @Test
    void an_address_that_names_nothing_is_not_there() throws Exception {
        browser.perform(get("/devices/not-an-id").with(as(Role.TECHNICIAN))).andExpect(status().is4xxClientError());
        browser.perform(get("/devices/00000000-0000-0000-0000-00000000abcd").with(as(Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_hundred_guesses_at_once_are_not_a_hundred_guesses() throws Exception {
        here.run(() -> parties.addMember("Ada", "ada@example.org", null, Set.of(Role.DRIVER), PASSWORD));
        var answers = new ArrayList<SignIns.Answer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<java.util.concurrent.Future<SignIns.Answer>>();
            for (var i = 0; i < 30; i++) {
                var guess = "wrong guess number " + i;
                tries.add(people.submit(() -> here.call(() -> parties.signIn("ada@example.org", guess, "10.0.0.9"))));
            }
            for (var one : tries) {
                answers.add(one.get());
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer instanceof SignIns.Answer.No)
                .hasSize(5);
        assertThat(here.call(() -> parties.signIn("ada@example.org", PASSWORD, "10.0.0.9")))
                .isInstanceOf(SignIns.Answer.Wait.class);
    }

    @Test
    void a_first_password_is_changed_by_its_owner_who_knows_it() throws Exception {
        var person = as(Role.FUNDER);
        browser.perform(get("/account").with(person))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("funder@example.org")));
        browser.perform(post("/account/password")
                        .with(person)
                        .with(csrf())
                        .param("old", "not this one")
                        .param("fresh", "five quiet green doors"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/account/password")
                        .with(person)
                        .with(csrf())
                        .param("old", PASSWORD)
                        .param("fresh", "five quiet green doors"))
                .andExpect(status().isFound());
        assertThat(here.call(() -> parties.signIn("funder@example.org", "five quiet green doors", "here")))
                .isInstanceOf(SignIns.Answer.Welcome.class);
        assertThat(here.call(() -> parties.signIn("funder@example.org", PASSWORD, "here")))
                .isInstanceOf(SignIns.Answer.No.class);
    }
}
