package org.devicebank.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class LabelsTest {

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Labels labels;

    @Autowired
    MockMvc browser;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    @Test
    void labels_come_in_the_order_asked_for_and_each_once_whatever_number_is_given() {
        here.run(() -> {
            var one = devices.get(workshop.ready(Kind.LAPTOP, "PF2KX91M"));
            var two = devices.get(workshop.received(Kind.PHONE, "SERIAL77"));
            var wanted = labels.of("serial-77\n\n" + one.tag() + "\nPF2KX91M\nNOBODYS1\n" + two.id());
            assertThat(wanted.labels()).extracting(Label::tag).containsExactly(two.tag(), one.tag());
            assertThat(wanted.unclear()).containsExactly("NOBODYS1");
        });
    }

    @Test
    void a_label_says_nothing_of_a_donor_or_a_person() {
        assertThat(Label.class.getRecordComponents())
                .extracting(part -> part.getName())
                .containsExactly("device", "tag", "kind", "grade");
    }

    @Test
    void too_many_labels_at_once_are_refused() {
        var many = IntStream.range(0, Labels.MOST + 1).mapToObj(i -> "N" + i).collect(Collectors.joining("\n"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> labels.of(many)));
    }

    @Test
    void the_page_shows_what_will_be_printed_and_hands_out_the_files() throws Exception {
        var technician = guests.of(here, Role.TECHNICIAN);
        var tag = here.call(
                () -> devices.get(workshop.ready(Kind.LAPTOP, "PF2KX92M")).tag().text());
        browser.perform(get("/labels")
                        .param("scans", tag)
                        .param("paper", "A4_3X8")
                        .param("start", "5")
                        .with(technician))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("translate(73.2 46.8)")))
                .andExpect(content().string(Matchers.containsString("A: like new")));
        var pdf = browser.perform(
                        post("/labels/pdf").param("scans", tag).with(csrf()).with(technician))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        browser.perform(post("/labels/zpl")
                        .param("scans", tag)
                        .param("dpi", "300")
                        .with(csrf())
                        .with(technician))
                .andExpect(content().string(Matchers.containsString("^FD>:" + tag)));
        browser.perform(post("/labels/zpl")
                        .param("scans", "NOBODYS2")
                        .param("_page", "/labels")
                        .with(csrf())
                        .with(technician))
                .andExpect(status().isUnprocessableContent());
    }
}
