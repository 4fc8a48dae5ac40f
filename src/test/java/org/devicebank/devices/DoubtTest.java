package org.devicebank.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class DoubtTest {

    private static final String WHY = "a second look found data";

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Workshop workshop;

    private Step doubt(DeviceId id) {
        return new Step.DoubtDrive(devices.drives(id).getFirst().id(), WHY);
    }

    @Test
    void a_promised_device_whose_proof_is_doubted_falls_back_in_one_step_and_must_be_proven_anew() {
        here.run(() -> {
            var id = workshop.ready(Kind.LAPTOP, "DOUBT1");
            devices.advance(id, new Step.Reserve(RequestId.next()));
            assertThat(devices.advance(id, doubt(id))).isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.get(id).promisedTo()).isNull();
            assertThat(devices.get(id).drivesUnproven()).isEqualTo(1);
            assertThat(devices.drives(id).getFirst().reason()).isEqualTo(WHY);
            var drive = devices.drives(id).getFirst().id();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.CloseWipe(java.util.List.of(drive))));
            var fresh = evidence.keep("again.txt", "text/plain", "wiped again".getBytes());
            devices.advance(id, new Step.ProveDrive(drive, new DriveProof.Wiped(fresh, Workshop.OVERWRITTEN)));
            assertThat(devices.drives(id).getFirst().reason()).isNull();
            assertThat(devices.advance(id, new Step.CloseWipe(java.util.List.of(drive))))
                    .isEqualTo(Stage.WIPED);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_device_that_has_left_is_not_doubted_but_called_back() {
        here.run(() -> {
            var id = workshop.ready(Kind.LAPTOP, "DOUBT2");
            devices.advance(id, new Step.Reserve(RequestId.next()));
            devices.advance(id, new Step.Dispatch(OrganisationId.next()));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> devices.advance(id, doubt(id)));
            devices.advance(id, new Step.Raise(Flag.RECALLED, WHY));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.HandOver(RequestId.next())));
        });
    }
}
