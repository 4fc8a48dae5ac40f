package org.devicebank.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.places.Waits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class PermitsTest {

    private static final String ADDRESS = "1 Canal Road, Coventry CV1 2GT";

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Permits permits;

    @Autowired
    PermitScreens screens;

    private OrganisationId recycler;

    @BeforeEach
    void open() {
        recycler = here.call(() -> parties.addOrganisation("Green Loop", Part.RECYCLER, 1));
    }

    private PermitForm carrier(String number, LocalDate until) {
        return new PermitForm(recycler, PermitKind.CARRIER, number, "Green Loop", ADDRESS, until.minusYears(3), until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CBDU123456", "cbdl 6", "CBDU84916", "WCR/R/5220489", "ROC UT 36", "ROCLT5432"})
    void the_number_of_a_carrier_is_taken_as_the_registers_write_it(String number) {
        var plain = number.equals("cbdl 6") ? "cbdl6" : number;
        assertThat(carrier(plain, LocalDate.of(2027, 1, 1)).number()).isEqualTo(plain.toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CBDX123", "CBDU", "123456", "CBDU12345678901", "WCR/12", "CBDU123456; drop table"})
    void what_is_not_the_number_of_a_carrier_is_refused(String number) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> carrier(number, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void an_address_without_its_postcode_and_days_in_the_wrong_order_are_refused() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new PermitForm(recycler, PermitKind.T11, "WEX12", "Loop", "Canal Road", day, day));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        new PermitForm(recycler, PermitKind.T11, "WEX12", "Loop", ADDRESS, day, day.minusDays(1)));
    }

    @Test
    void a_permit_is_good_from_its_first_to_its_last_day_and_not_a_day_longer() {
        var until = LocalDate.of(2027, 3, 31);
        here.run(() -> {
            var id = permits.add(carrier("CBDU100", until));
            assertThat(permits.mustBeGood(id, until).goodOn(until)).isTrue();
            assertThat(permits.mustBeGood(id, until.minusYears(3)).number()).isEqualTo("CBDU100");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> permits.mustBeGood(id, until.plusDays(1)));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> permits.mustBeGood(id, until.minusYears(3).minusDays(1)));
        });
    }

    @Test
    void a_withdrawn_permit_is_good_for_nothing_from_that_day() {
        here.run(() -> {
            var today = permits.today();
            var id = permits.add(carrier("CBDU101", today.plusYears(1)));
            permits.withdraw(id, "revoked by the agency");
            assertThat(permits.get(id).goodOn(today.minusDays(1))).isTrue();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> permits.mustBeGood(id, today));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> permits.withdraw(id, "again"));
        });
    }

    @Test
    void the_end_of_a_permit_is_told_sixty_thirty_and_seven_days_before_and_after_and_a_renewal_ends_the_telling() {
        here.run(() -> {
            var today = permits.today();
            permits.add(carrier("CBDU1", today.plusDays(60)));
            assertThat(told()).isEqualTo("0 0 0 1");
            permits.add(carrier("CBDU2", today.plusDays(61)));
            assertThat(told()).isEqualTo("0 0 0 0");
            var other = parties.addOrganisation("Second", Part.RECYCLER, 1);
            permits.add(new PermitForm(
                    other, PermitKind.AATF, "EPR/AB1234CD", "Second", ADDRESS, today.minusYears(1), today.plusDays(7)));
            assertThat(told()).isEqualTo("0 1 0 0");
            var third = parties.addOrganisation("Third", Part.RECYCLER, 1);
            permits.add(new PermitForm(
                    third, PermitKind.SITE, "EPR/AB1234CE", "Third", ADDRESS, today.minusYears(1), today.minusDays(1)));
            assertThat(told()).isEqualTo("1 1 0 0");
        });
        Cast.as(here, Role.DRIVER).run(() -> assertThat(screens.waiting()).isEmpty());
    }

    private String told() {
        return String.join(
                " ",
                screens.waiting().stream()
                        .map(Waits.Waiting::count)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void a_permit_of_another_site_or_one_that_was_withdrawn_renews_nothing() {
        here.run(() -> {
            var soon = permits.today().plusDays(5);
            permits.add(new PermitForm(
                    recycler, PermitKind.SITE, "EPR/AA1", "North yard", ADDRESS, soon.minusYears(1), soon));
            permits.add(new PermitForm(
                    recycler,
                    PermitKind.SITE,
                    "EPR/BB2",
                    "South yard",
                    ADDRESS,
                    soon.minusYears(1),
                    soon.plusYears(1)));
            assertThat(permits.endingWithin(7)).extracting(Permit::number).containsExactly("EPR/AA1");
            var renewed = permits.add(new PermitForm(
                    recycler, PermitKind.SITE, "EPR/AA3", "north yard", ADDRESS, soon, soon.plusYears(1)));
            assertThat(permits.endingWithin(7)).isEmpty();
            permits.withdraw(renewed, "entered wrongly");
            assertThat(permits.endingWithin(7)).extracting(Permit::number).containsExactly("EPR/AA1");
        });
    }

    @Test
    void a_permit_that_does_not_exist_cannot_be_withdrawn() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> permits.withdraw(new PermitId(java.util.UUID.randomUUID()), "gone")));
    }
}
