package org.devicebank.wipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.nwipe.Judging;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final long SIZE = 500_107_862_016L;
    private static final String SERIAL = "WD-WX31A12K4567";
    private static final MemberId AMINA = new MemberId(new UUID(0, 1));
    private static final MemberId BILAL = new MemberId(new UUID(0, 2));

    private static Drive drive(String serial, String model, Long bytes) {
        return new Drive(
                new DriveId(UUID.randomUUID()),
                DeviceId.next(),
                serial,
                model,
                Medium.HDD,
                bytes,
                DriveState.UNPROVEN,
                null,
                null,
                null);
    }

    private static Match match(LogWriter log, Drive drive, Drive... others) {
        var session = Judging.read(log.text()).sessions().getFirst();
        var drives = new java.util.ArrayList<>(List.of(others));
        drives.add(drive);
        return new Match(session, session.drives().getFirst(), drive, drives, "PF0ABCDE");
    }

    private static List<String> against(Binding binding) {
        assertThat(binding).isInstanceOf(Binding.Unbound.class);
        return ((Binding.Unbound) binding).reasons().stream().map(Sentence::key).toList();
    }

    @Test
    void a_drive_is_known_by_its_serial_number_however_it_is_spelt() {
        var drive = drive("wd wx31a12k4567", "WDC WD5000LPCX-22VHAT0", SIZE);
        assertThat(match(new LogWriter(), drive).bySerial())
                .isEqualTo(new Binding.Matched(drive.id(), SERIAL, List.of()));
    }

    @Test
    void another_serial_number_is_another_drive_and_nobody_can_say_otherwise() {
        var match = match(new LogWriter(), drive("Z1D6K4QP", null, SIZE));
        assertThat(against(match.bySerial())).containsExactly("wipes.reason.serials_differ");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> match.byPerson(AMINA, BILAL, "it was in the tray"));
    }

    @Test
    void a_log_that_names_a_drive_of_ours_cannot_be_said_to_be_about_the_one_beside_it() {
        var match = match(new LogWriter(), drive(null, null, SIZE), drive(SERIAL, null, SIZE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> match.byPerson(AMINA, BILAL, "it was in the tray"));
    }

    @Test
    void a_log_without_serial_numbers_needs_two_people_and_a_reason() {
        var drive = drive(SERIAL, null, SIZE);
        var match = match(new LogWriter().quiet(), drive);
        assertThat(against(match.bySerial())).containsExactly("proofs.reason.serial_anonymised");
        assertThat(match.byPerson(AMINA, BILAL, "the only drive on the bench"))
                .isEqualTo(new Binding.ByPerson(
                        drive.id(),
                        AMINA,
                        BILAL,
                        "the only drive on the bench",
                        List.of(Sentence.of("proofs.reason.serial_anonymised"))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> match.byPerson(AMINA, AMINA, "I am sure"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> match.byPerson(AMINA, BILAL, "  "));
    }

    @Test
    void a_filler_in_our_own_list_matches_nothing() {
        assertThat(against(match(new LogWriter(), drive("To be filled by O.E.M.", null, SIZE))
                        .bySerial()))
                .containsExactly("wipes.reason.drive_without_serial");
        assertThat(against(match(new LogWriter().serial("0000000000"), drive("0000000000", null, SIZE))
                        .bySerial()))
                .containsExactly("proofs.reason.serial_placeholder");
    }

    @Test
    void a_serial_number_carried_twice_tells_neither() {
        assertThat(against(match(new LogWriter(), drive(SERIAL, null, SIZE), drive(SERIAL, null, SIZE))
                        .bySerial()))
                .containsExactly("wipes.reason.serial_twice_here");
        var twins = new LogWriter().and(new LogWriter().device("/dev/sdb", "ATA"));
        assertThat(against(match(twins, drive(SERIAL, null, SIZE)).bySerial()))
                .containsExactly("wipes.reason.serial_twice_in_log");
    }

    @Test
    void the_same_number_on_a_drive_of_another_size_is_not_believed() {
        assertThat(against(match(new LogWriter(), drive(SERIAL, null, SIZE * 2)).bySerial()))
                .containsExactly("wipes.reason.sizes_differ");
        assertThat(match(new LogWriter(), drive(SERIAL, null, 500_000_000_000L)).bySerial())
                .isInstanceOf(Binding.Matched.class);
        assertThat(match(new LogWriter(), drive(SERIAL, null, null)).bySerial()).isInstanceOf(Binding.Matched.class);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        match(new LogWriter(), drive(SERIAL, null, SIZE * 2)).byPerson(AMINA, BILAL, "it fits"));
    }

    @Test
    void behind_an_adapter_the_model_must_agree_as_well() {
        var docked = new LogWriter().device("/dev/sdb", "USB");
        assertThat(against(match(docked, drive(SERIAL, "ST500LM021", SIZE)).bySerial()))
                .containsExactly("wipes.reason.adapter");
        assertThat(against(match(docked, drive(SERIAL, null, SIZE)).bySerial()))
                .containsExactly("wipes.reason.adapter");
        assertThat(match(docked, drive(SERIAL, "WDC WD5000LPCX-22VHAT0", SIZE)).bySerial())
                .isInstanceOf(Binding.Matched.class);
        assertThat(match(docked, drive("Z1D6K4QP", null, SIZE)).byPerson(AMINA, BILAL, "the dock gives its own number"))
                .isInstanceOf(Binding.ByPerson.class);
    }

    @Test
    void a_drive_wiped_on_another_machine_is_remarked_upon() {
        assertThat(match(new LogWriter().hostSerial("BENCH01"), drive(SERIAL, null, SIZE))
                        .bySerial())
                .isInstanceOfSatisfying(
                        Binding.Matched.class,
                        matched -> assertThat(matched.remarks())
                                .containsExactly(Sentence.of("wipes.reason.other_machine", "BENCH01", "PF0ABCDE")));
    }
}
