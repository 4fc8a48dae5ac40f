package org.devicebank.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.seasons.Season;
import org.devicebank.seasons.Seasons;
import org.devicebank.sorts.Container;
import org.devicebank.sorts.Sort;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Step;
import org.devicebank.waste.Standings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class LoadsTest {

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Parties parties;

    @Autowired
    Permits permits;

    @Autowired
    Standings standings;

    @Autowired
    Loads loads;

    @Autowired
    Departures departures;

    @Autowired
    Seasons seasons;

    @Autowired
    Workshop workshop;

    private Yard yard;
    private PermitId carrier;
    private PermitId site;

    @BeforeEach
    void open() {
        yard = new Yard(workshop, devices, standings, parties, permits);
        here.run(() -> {
            carrier = yard.permit(yard.recycler("Vans Ltd"), PermitKind.CARRIER, "CBDU123456", 30);
            site = yard.permit(yard.recycler("Loop Ltd"), PermitKind.AATF, "EPR/AB1234CD", 30);
            yard.holder();
        });
    }

    private static void refused(String key, Runnable what) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(what::run)
                .satisfies(no -> assertThat(no.sentence().key()).isEqualTo(key));
    }

    private String tag(DeviceId id) {
        return devices.get(id).tag().text();
    }

    @Test
    void only_waste_that_somebody_looked_at_goes_into_a_load() {
        here.run(() -> {
            var load = loads.start(true);
            var good = workshop.wiped(Kind.LAPTOP, "GOOD");
            refused("refused.recycling.not_waste", () -> loads.put(load, List.of(tag(good)), Sort.IT_UNASSESSED));
            var blind = workshop.received(Kind.LAPTOP, "BLIND");
            standings.take(blind, new org.devicebank.waste.Turn.Discard("wet"));
            refused("refused.recycling.not_looked", () -> loads.put(load, List.of(tag(blind)), Sort.IT_UNASSESSED));
            refused("refused.recycling.unknown", () -> loads.put(load, List.of("NO-SUCH"), Sort.IT_UNASSESSED));
            var waste = yard.waste(Kind.LAPTOP, "WASTE");
            refused("refused.recycling.apart", () -> loads.put(loads.start(false), List.of(tag(waste)), Sort.CRT));
            assertThat(loads.items(load)).isEmpty();
        });
    }

    @Test
    void a_swollen_battery_makes_a_device_hazardous_whatever_is_said_of_it() {
        here.run(() -> {
            var id = yard.waste(Kind.LAPTOP, "SWOLLEN");
            devices.advance(id, new Step.Raise(Flag.BATTERY_SWOLLEN, "lid does not close"));
            refused(
                    "refused.recycling.swollen",
                    () -> loads.put(loads.start(false), List.of(tag(id)), Sort.IT_ASSESSED));
            loads.put(loads.start(true), List.of(tag(id)), Sort.SWOLLEN);
        });
    }

    @Test
    void of_many_people_who_put_one_device_into_many_loads_one_does() throws Exception {
        var tag = here.call(() -> tag(yard.waste(Kind.LAPTOP, "RACE")));
        var tries = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 6; i++) {
            var load = here.call(() -> loads.start(true));
            tries.add(() -> here.call(() -> {
                try {
                    loads.put(load, List.of(tag), Sort.IT_UNASSESSED);
                    return true;
                } catch (Refused no) {
                    assertThat(no.sentence().key()).isEqualTo("refused.recycling.seated");
                    return false;
                }
            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = 0;
            for (var each : threads.invokeAll(tries)) {
                if (each.get()) done++;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(here.call(loads::latest).stream().mapToInt(Load::things).sum())
                .isEqualTo(1);
        assertThat(here.call(loads::latest).stream().map(Load::number)).doesNotHaveDuplicates();
    }

    @Test
    void of_two_people_who_send_a_load_at_once_one_does_and_nothing_slips_in_behind() throws Exception {
        var load = here.call(() -> loads.start(true));
        var late = here.call(() -> tag(yard.waste(Kind.PHONE, "LATE")));
        here.run(() -> {
            loads.put(load, List.of(tag(yard.waste(Kind.LAPTOP, "SENT"))), Sort.IT_UNASSESSED);
            loads.plan(load, yard.plan(carrier, site));
        });
        Callable<Boolean> send = () -> here.call(() -> {
            try {
                departures.send(load, "Tess", "Vic", Yard.morning());
                return true;
            } catch (Refused _) {
                return false;
            }
        });
        Callable<Boolean> fill = () -> here.call(() -> {
            try {
                loads.put(load, List.of(late), Sort.IT_UNASSESSED);
                return true;
            } catch (Refused _) {
                return false;
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(List.of(send, send, fill));
            assertThat(all.get(0).get() ^ all.get(1).get()).isTrue();
            var sent = here.call(() -> loads.get(load));
            assertThat(sent.things()).isEqualTo(all.get(2).get() ? 2 : 1);
            var page = new String(here.call(() -> departures.paper(load, false)), StandardCharsets.UTF_8);
            assertThat(page.contains(late)).isEqualTo(all.get(2).get());
        }
    }

    @Test
    void a_paper_is_not_printed_while_a_field_of_it_is_missing_and_each_is_named() {
        here.run(() -> {
            var load = loads.start(true);
            assertThat(departures.lacks(load))
                    .extracting(Sentence::key)
                    .containsExactly("recycling.lack.empty", "recycling.lack.plan");
            var bare =
                    new Plan(permits.today().plusDays(1), carrier, site, "", "", Container.BOX, 1, "", "", false, null);
            loads.plan(load, bare);
            assertThat(departures.lacks(load))
                    .extracting(Sentence::key)
                    .containsExactly(
                            "recycling.lack.empty",
                            "recycling.lack.from",
                            "recycling.lack.vehicle",
                            "recycling.lack.processes",
                            "recycling.lack.declared",
                            "recycling.lack.handling",
                            "recycling.lack.day");
            refused("recycling.lack.empty", () -> departures.send(load, "Tess", "Vic", Yard.morning()));
        });
    }

    @Test
    void a_carrier_or_site_whose_permit_is_not_good_on_the_day_blocks() {
        here.run(() -> {
            var load = loads.start(false);
            var old = yard.permit(yard.recycler("Old Ltd"), PermitKind.CARRIER, "CBDU9", -1);
            refused("refused.permits.not_good", () -> loads.plan(load, yard.plan(old, site)));
            refused("refused.recycling.permits", () -> loads.plan(load, yard.plan(site, site)));
            loads.put(load, Sort.CABLES, 1, "chargers", "12", true);
            loads.plan(load, yard.plan(carrier, site));
            assertThat(departures.lacks(load)).isEmpty();
            permits.withdraw(site, "the regulator closed it");
            refused("recycling.lack.permit", () -> departures.send(load, "Tess", "Vic", Yard.morning()));
        });
    }

    @Test
    void an_exempt_site_takes_only_what_the_exemption_covers() {
        here.run(() -> {
            var load = loads.start(false);
            var exempt = yard.permit(yard.recycler("Small Ltd"), PermitKind.T11, "EXX1234AB", 30);
            loads.put(load, Sort.BATTERY_ALKALINE, 1, "from keyboards", "2", true);
            loads.plan(load, yard.plan(carrier, exempt));
            assertThat(departures.lacks(load)).extracting(Sentence::key).containsExactly("recycling.lack.exemption");
        });
    }

    @Test
    void the_paper_says_every_field_and_is_kept_for_its_years() throws Exception {
        here.run(() -> {
            var load = loads.start(true);
            loads.put(load, List.of(tag(yard.waste(Kind.LAPTOP, "NOTE-1"))), Sort.IT_UNASSESSED);
            loads.put(load, List.of(tag(yard.unproven("NOTE-2"))), Sort.IT_UNASSESSED);
            loads.put(load, Sort.BATTERY_MIXED, 2, "from phones", "7,5", true);
            loads.plan(load, yard.plan(carrier, site));
            var sent = departures.send(load, "Tess Byrne", "Vic Moss", Yard.morning());
            assertThat(sent.number()).matches("COVENT/[A-Z0-9]{5}");
            assertThat(sent.keepUntil()).isEqualTo(permits.today().plusYears(3));
            var page = new String(departures.paper(load, false), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains(sent.number(), "Coventry Device Bank", "1 Bank Street", "47790", "20 01 35*", "20 01 33*")
                    .contains("HP 14", "CBDU123456", "Vans Ltd", "EPR/AB1234CD", "Loop Ltd", "AB12 CDE", "pallet")
                    .contains(
                            "Dock Road", "sorted", "Keep upright", "waste hierarchy", "Tess Byrne", "Vic Moss", "10:30")
                    .contains("10.80 kg", "estimated", "not proven wiped", "from phones", "Producer and holder");
            assertThat(loads.get(load).state()).isEqualTo(LoadState.SENT);
            refused("refused.recycling.closed", () -> loads.put(load, Sort.CRT, 1, "", "1", true));
            var id = loads.items(load).getFirst().device();
            assertThat(standings.of(id).gone()).isTrue();
            assertThat(devices.disagreements()).isEmpty();
        });
        var load = here.call(loads::latest).getFirst().id();
        try (var pdf = Loader.loadPDF(here.call(() -> departures.paper(load, true)))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("consignment note");
        }
    }

    @Test
    void a_season_ticket_is_for_a_year_at_most_and_never_for_hazardous_waste() {
        here.run(() -> {
            var today = permits.today();
            var id = java.util.UUID.randomUUID();
            refused(
                    "refused.seasons.ticket",
                    () -> new Season(id, "S-1", carrier, site, Sort.CABLES, today, today.plusMonths(12)));
            refused(
                    "refused.seasons.ticket",
                    () -> new Season(id, "S".repeat(61), carrier, site, Sort.CABLES, today, today));
            refused(
                    "refused.seasons.hazardous",
                    () -> new Season(id, "S-1", carrier, site, Sort.CRT, today, today.plusMonths(1)));
            refused(
                    "refused.seasons.permits",
                    () -> seasons.add(new Season(id, "S-1", site, carrier, Sort.CABLES, today, today.plusMonths(1))));
        });
    }

    @Test
    void a_season_ticket_is_for_one_sort_of_waste_only() {
        here.run(() -> {
            var today = permits.today();
            var season = new Season(
                    java.util.UUID.randomUUID(), "S-2", carrier, site, Sort.CABLES, today, today.plusMonths(6));
            seasons.add(season);
            var load = loads.start(false);
            loads.put(load, Sort.CABLES, 1, "chargers", "12", true);
            var parts = loads.put(load, Sort.PARTS, 1, "covers", "3", true);
            var plain = yard.plan(carrier, site);
            loads.plan(
                    load,
                    new Plan(
                            plain.day(),
                            carrier,
                            site,
                            plain.vehicle(),
                            plain.from(),
                            Container.BAG,
                            1,
                            "sorted",
                            "",
                            true,
                            season.id()));
            refused("recycling.lack.season", () -> departures.send(load, "Tess", "Vic", Yard.morning()));
            loads.takeOut(load, parts, "goes by its own note");
            assertThat(departures.lacks(load)).isEmpty();
        });
    }

    @Test
    void a_transfer_note_is_kept_two_years_and_may_go_by_a_season_ticket() {
        here.run(() -> {
            var today = permits.today();
            var season = new Season(
                    java.util.UUID.randomUUID(),
                    "S-1",
                    carrier,
                    site,
                    Sort.CABLES,
                    today,
                    today.plusMonths(12).minusDays(1));
            seasons.add(season);
            var plain = yard.plan(carrier, site);
            var under = new Plan(
                    plain.day(),
                    carrier,
                    site,
                    plain.vehicle(),
                    plain.from(),
                    Container.BAG,
                    1,
                    "sorted",
                    "",
                    true,
                    season.id());
            refused("refused.recycling.season_covers", () -> loads.plan(loads.start(true), under));
            var load = loads.start(false);
            loads.put(load, Sort.CABLES, 3, "chargers", "12", true);
            loads.plan(load, under);
            var sent = departures.send(load, "Tess", "Vic", Yard.morning());
            assertThat(sent.number()).matches("WTN-[0-9]{6}");
            assertThat(sent.keepUntil()).isEqualTo(today.plusYears(2));
            assertThat(new String(departures.paper(load, false), StandardCharsets.UTF_8))
                    .contains("season ticket S-1", "12.00 kg, weighed")
                    .doesNotContain("Hazardous properties");
        });
    }

    @Test
    void what_sits_in_a_load_is_not_worked_on_and_is_free_again_when_the_load_is_given_up() {
        here.run(() -> {
            var id = yard.waste(Kind.LAPTOP, "SITS");
            var load = loads.start(true);
            loads.put(load, List.of(tag(id)), Sort.IT_UNASSESSED);
            refused(
                    "refused.recycling.in_load",
                    () -> devices.advance(id, new Step.Inspect(java.util.Map.of("works", true))));
            loads.cancel(load, "the carrier did not come");
            assertThat(loads.waiting()).extracting(Waste::device).containsExactly(id);
            loads.put(loads.start(true), List.of(tag(id)), Sort.IT_UNASSESSED);
        });
    }

    @Test
    void the_database_itself_lets_no_load_leave_without_a_good_permit_nor_mixes_hazards() throws Exception {
        var load = here.call(() -> loads.start(false));
        here.run(() -> {
            loads.plan(load, yard.plan(carrier, site));
            permits.withdraw(carrier, "struck off");
        });
        try (var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> raw.createStatement().execute("""
                            insert into recycling.dispatch (place_id, load_id, plan_id, number, day, left_at, carrier, site,
                                signed_holder, signed_carrier, html, pdf, keep_until, sent_by)
                            select place_id, load_id, id, 'X', day, '10:00', carrier, site, 'a', 'b', repeat('0', 64),
                                repeat('0', 64), day + interval '2 years', entered_by
                            from recycling.plan where place_id = places.here()
                            """))
                    .withMessageContaining("no registration");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> raw.createStatement().execute("""
                            insert into recycling.item (place_id, load_id, hazardous, sort, ewc, pieces, said, remains,
                                unproven, estimate_grams, put_by)
                            select place_id, id, true, 'CRT', '200135', 1, '', false, false, 1, started_by
                            from recycling.load where place_id = places.here()
                            """))
                    .withMessageContaining("foreign key");
        }
    }

    @Test
    void hazardous_waste_and_other_waste_never_travel_together() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Fitting.fits(Sort.CRT, false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Fitting.fits(Sort.CABLES, true));
    }

    @Test
    void a_doubt_is_written_down_wherever_the_device_is_and_its_load_waits_for_a_paper_that_is_true() {
        here.run(() -> {
            var id = yard.waste(Kind.LAPTOP, "DOUBT");
            var load = loads.start(true);
            loads.put(load, List.of(tag(id)), Sort.IT_UNASSESSED);
            loads.plan(load, yard.plan(carrier, site));
            assertThat(departures.lacks(load)).isEmpty();
            var drive = devices.drives(id).getFirst().id();
            devices.advance(id, new Step.DoubtDrive(drive, "its batch was opened again"));
            refused("recycling.lack.proof", () -> departures.send(load, "Tess", "Vic", Yard.morning()));
            loads.takeOut(load, loads.items(load).getFirst().id(), "its drive is doubted");
            loads.put(load, List.of(tag(id)), Sort.IT_UNASSESSED);
            departures.send(load, "Tess", "Vic", Yard.morning());
            assertThat(new String(departures.paper(load, false), StandardCharsets.UTF_8))
                    .contains("not proven wiped");
        });
    }

    @Test
    void what_changed_about_a_device_since_it_was_put_in_keeps_its_load_here() {
        here.run(() -> {
            var swollen = yard.waste(Kind.LAPTOP, "LATE-1");
            var ended = yard.waste(Kind.LAPTOP, "LATE-2");
            var load = loads.start(true);
            loads.put(load, List.of(tag(swollen), tag(ended)), Sort.IT_UNASSESSED);
            loads.plan(load, yard.plan(carrier, site));
            devices.advance(swollen, new Step.Raise(Flag.BATTERY_SWOLLEN, "seen in the cage"));
            var document = evidence.keep("end.pdf", "application/pdf", new byte[] {1});
            standings.take(ended, new org.devicebank.waste.Turn.EndWaste(document, "it works after all"));
            assertThat(departures.lacks(load))
                    .extracting(Sentence::key)
                    .containsExactlyInAnyOrder("refused.recycling.swollen", "refused.recycling.not_waste");
        });
    }

    @Test
    void what_is_in_repair_or_waits_for_a_second_look_does_not_slip_away_as_waste() {
        here.run(() -> {
            var load = loads.start(true);
            var repaired = yard.waste(Kind.LAPTOP, "SLIP-1");
            devices.advance(repaired, new Step.Raise(Flag.IN_REPAIR, "hinge"));
            refused("refused.recycling.in_repair", () -> loads.put(load, List.of(tag(repaired)), Sort.IT_UNASSESSED));
            var drawn = yard.waste(Kind.LAPTOP, "SLIP-2");
            devices.advance(drawn, new Step.Raise(Flag.AWAITING_SECOND_LOOK, "drawn"));
            refused("refused.recycling.second_look", () -> loads.put(load, List.of(tag(drawn)), Sort.IT_UNASSESSED));
        });
    }

    @Test
    void loose_lithium_batteries_travel_with_what_the_carrier_has_to_mind() {
        here.run(() -> {
            var load = loads.start(false);
            loads.put(load, Sort.BATTERY_LITHIUM, 1, "laptop batteries", "4", true);
            var plan = yard.plan(carrier, site);
            loads.plan(
                    load,
                    new Plan(
                            plan.day(),
                            carrier,
                            site,
                            plan.vehicle(),
                            plan.from(),
                            Container.BOX,
                            1,
                            "sorted",
                            "",
                            true,
                            null));
            refused("recycling.lack.batteries", () -> departures.send(load, "Tess", "Vic", Yard.morning()));
        });
    }
}
