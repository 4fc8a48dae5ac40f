package org.devicebank.certificates;

import org.devicebank.devices.News.DriveDoubted;
import org.devicebank.devices.News.Noted;
import org.devicebank.wipes.ProofFallen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that a proof does not count any more, in the transaction that says so: no certificate outlives it.
@Component
class CertificateListener {

    /// A check by a second person failed in the batch a device was wiped in.
    private static final String REOPENED = "samples.reopened";

    private final Certificates certificates;

    CertificateListener(Certificates certificates) {
        this.certificates = certificates;
    }

    @EventListener
    void on(DriveDoubted news) {
        certificates.fall(news.device());
    }

    @EventListener
    void on(ProofFallen news) {
        certificates.fall(news.device());
    }

    @EventListener
    void on(Noted news) {
        if (news.what().equals(REOPENED)) {
            certificates.fall(news.device());
        }
    }
}
