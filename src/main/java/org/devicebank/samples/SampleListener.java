package org.devicebank.samples;

import org.devicebank.devices.News.DeviceMoved;
import org.devicebank.stages.Stage;
import org.devicebank.wipes.ProofFallen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears of devices in the very transaction that moves them: one that counts as wiped is in a batch from that moment,
/// or it does not count as wiped.
@Component
class SampleListener {

    private final Samples samples;

    SampleListener(Samples samples) {
        this.samples = samples;
    }

    @EventListener
    void on(DeviceMoved news) {
        if (news.from() == Stage.IDENTIFIED && news.to() == Stage.WIPED) {
            samples.join(news.device());
        }
        if (news.to() == Stage.RETURNED) {
            samples.returned(news.device());
        }
    }

    @EventListener
    void on(ProofFallen news) {
        samples.callBack(news.device());
    }
}
