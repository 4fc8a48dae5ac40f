package org.devicebank.incidents;

import java.util.List;
import java.util.stream.Stream;
import org.devicebank.devices.Devices;
import org.devicebank.devices.News.FlagRaised;
import org.devicebank.samples.SecondLookFailed;
import org.devicebank.stages.Flag;
import org.devicebank.wipes.ProofFallen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens an incident in the very transaction in which the bank becomes aware, so that no hour is lost between them.
@Component
class IncidentListener {

    private final Incidents incidents;
    private final Devices devices;

    IncidentListener(Incidents incidents, Devices devices) {
        this.incidents = incidents;
        this.devices = devices;
    }

    /// While all of a batch is in the house, nobody's data has left it.
    @EventListener
    void on(SecondLookFailed news) {
        var called = incidents.called(news.batch());
        if (!called.isEmpty()) {
            incidents.hear(
                    IncidentKind.SECOND_LOOK_FAILED,
                    "A second look found data on %s. Devices of the same batch had left: %d."
                            .formatted(devices.get(news.device()).tag().text(), called.size()),
                    Stream.concat(Stream.of(news.device()), called.stream()).toList(),
                    "batch " + news.batch().value());
        }
    }

    @EventListener
    void on(ProofFallen news) {
        incidents.hear(
                IncidentKind.PROOF_FELL,
                "The proof of a drive of %s does not hold any more, and the device has left: %s"
                        .formatted(devices.get(news.device()).tag().text(), news.why()),
                List.of(news.device()),
                "proof " + news.drive());
    }

    /// A device that is missing and holds nobody's data is a loss, but no incident.
    @EventListener
    void on(FlagRaised news) {
        if (news.flag() == Flag.MISSING
                && !devices.get(news.device()).dataSafe()
                && incidents.of(news.device()).stream().noneMatch(one -> one.kind() == IncidentKind.LOST)) {
            incidents.hear(
                    IncidentKind.LOST,
                    "%s is missing, and its drives are not proven to hold nobody’s data."
                            .formatted(devices.get(news.device()).tag().text()),
                    List.of(news.device()),
                    "missing " + news.device());
        }
    }
}
