package org.devicebank.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class FallenProofTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Certificates certificates;

    private Stock stock;

    @BeforeEach
    void open() {
        stock = new Stock(here, parties, donations, devices, wipes);
    }

    private void doubt(DeviceId id) {
        here.run(() -> devices.advance(
                id, new Step.DoubtDrive(devices.drives(id).getFirst().id(), "found data on it")));
    }

    private Certificate again(Certificate certificate) {
        return here.call(() -> certificates.find(certificate.number())).orElseThrow();
    }

    @Test
    void no_certificate_outlives_the_proof_it_rests_on() {
        var doubted = stock.wiped(1, "WD-FALL-1");
        var good = stock.wiped(2, "WD-FALL-2");
        var ofDoubted = stock.carol.call(() -> certificates.issue(doubted));
        var ofGood = stock.carol.call(() -> certificates.issue(good));
        var ofDonation = stock.carol.call(() -> certificates.issue(stock.donation));
        doubt(doubted);
        assertThat(Objects.requireNonNull(again(ofDoubted).revoked()).why()).contains("does not count any more");
        assertThat(again(ofDonation).revoked()).isNotNull();
        assertThat(again(ofGood).revoked()).isNull();
    }

    @Test
    void a_batch_that_is_opened_again_takes_the_certificates_of_its_devices_back() {
        var id = stock.wiped(1, "WD-FALL-3");
        var certificate = stock.carol.call(() -> certificates.issue(id));
        here.run(() -> devices.note(id, "samples.reopened", Map.of("reason", "a second look failed")));
        assertThat(again(certificate).revoked()).isNotNull();
    }

    @Test
    void a_certificate_that_says_nothing_is_proven_stands_on() {
        var id = stock.identified(1, org.devicebank.kernel.Medium.HDD, "WD-FALL-4");
        var certificate = stock.carol.call(() -> certificates.issue(id));
        here.run(() -> devices.note(id, "samples.reopened", Map.of("reason", "a second look failed")));
        assertThat(again(certificate).revoked()).isNull();
    }
}
