package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.evidence.Evidence;
import org.devicebank.intervals.Estimate.Reason;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures that were issued by edition 2026.1 of the method, when few answers counted and were written down.
@BankTest
class OlderFiguresTest {

    private static final String SAID = """
            {"method":"2026.1/2026.1","answers":[{"recipient":"SCHOOL","handovers":3,"answers":{"BOUGHT_NEW":1},"n":1,
            "score":"1","share":"0.600000"}],"first_time":1,"first_time_asked":1}""";

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Evidence evidence;

    @Autowired
    Ledger ledger;

    @Autowired
    FigureStore store;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private FigureId issuedBefore(Asking here, String method, String said) {
        return here.call(() -> transactions.execute(_ -> {
            workshop.wiped(Kind.LAPTOP, "OLD-1");
            ledger.workOut();
            var scope = Scope.between(Ledger.BEGINNING, figures.today());
            var figure = Figure.of(
                    scope,
                    method,
                    new Tally(Way.of(method), Answers.read(said), List.of())
                            .add(ledger.lines(Ledger.BEGINNING, figures.today(), null)),
                    Figure.hash(ledger.turns(Ledger.BEGINNING, figures.today(), null)),
                    Answers.read(said),
                    Answers.firstTime(said),
                    Answers.accrual(said),
                    Answers.notes(said));
            var content = said.getBytes(StandardCharsets.UTF_8);
            var bundle = evidence.keep("old.zip", "application/zip", content);
            var id = store.insert(figure, said, EvidenceId.ofContent(content).sha256(), bundle)
                    .orElseThrow();
            store.restOn(id, ledger.turns(Ledger.BEGINNING, figures.today(), null));
            return id;
        }));
    }

    @Test
    void it_is_worked_out_as_it_was_and_its_few_answers_are_not_told_on_its_page() throws Exception {
        var here = Cast.newPlace(places);
        var id = issuedBefore(here, "2026.1/2026.1", SAID);
        here.run(() -> {
            var frozen = figures.frozen(id);
            assertThat(frozen.method()).isEqualTo("2026.1/2026.1");
            assertThat(Told.of(frozen.answers(), "SCHOOL").mean()).isEqualByComparingTo("0.6");
            assertThat(frozen.nets().n2()).isEqualByComparingTo(figures.get(id).n2());
            assertThat(frozen.accrual()).isNull();
            assertThat(frozen.answered()).isZero();
        });
        var funder = guests.of(here, Role.FUNDER);
        var page = browser.perform(get("/carbon/figures/" + id).with(funder))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("(fewer than 5 answers)", "2026.1/2026.1")
                .doesNotContain("0.60", "1 answers of", "1 of 1 people", "Earned so far");
        var today = browser.perform(get("/carbon/figures/" + id + "/restated").with(funder))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(today).contains("It was issued by edition 2026.1/2026.1");
    }

    @Test
    void it_goes_on_saying_where_its_doubt_came_from_and_no_longer_tells_of_few_who_still_use_theirs()
            throws Exception {
        var here = Cast.newPlace(places);
        var id = issuedBefore(here, "2026.2/2026.2", """
                {"method":"2026.2/2026.2","answers":[],"n2_width_comes_from":{"class tablet":0.7,"years tablet":0.123},
                "earned":{"so_far":"31.5","whole":"99","n2_as_earned":"20.25","handovers":4,"found_in_use":2,
                "months":{"2026-05":"31.5"}}}""");
        here.run(() -> assertThat(figures.frozen(id).n2().reasons())
                .containsExactly(new Reason("class tablet", 0.7), new Reason("years tablet", 0.123)));
        var page = browser.perform(get("/carbon/figures/" + id).with(guests.of(here, Role.FUNDER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("70 % of the doubt", "12 % of the doubt", "when this figure was issued, so few still counted")
                .doesNotContain("2 of 4 hand-overs", "31.5", "2026-05");
    }
}
