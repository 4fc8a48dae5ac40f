package org.devicebank.demonstration;

import org.devicebank.certificates.Certificates;
import org.devicebank.donations.Donations;
import org.devicebank.places.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The donor's first donation is certified, and a few of its devices; one certificate is taken back.
@Component
@Order(60)
final class CertificateScene implements Scene {

    private static final int DEVICES = 4;

    private final Certificates certificates;
    private final Donations donations;

    CertificateScene(Certificates certificates, Donations donations) {
        this.certificates = certificates;
        this.donations = donations;
    }

    @Override
    public void play(People people) {
        var coordinator = people.as(Role.COORDINATOR);
        var donation = people.as(Role.DONOR).call(donations::list).getLast().id();
        var devices = coordinator.call(() -> donations.devices(donation));
        devices.stream().limit(DEVICES).forEach(device -> coordinator.run(() -> certificates.issue(device)));
        coordinator.run(() -> certificates.issue(donation));
        var first = coordinator
                .call(() -> certificates.of(devices.getFirst()))
                .getFirst()
                .number();
        people.as(Role.INFORMATION_GOVERNANCE_OFFICER)
                .run(() ->
                        certificates.revoke(first, "The label was stuck on the wrong laptop; a new one will follow"));
    }
}
