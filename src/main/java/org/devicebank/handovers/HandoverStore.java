package org.devicebank.handovers;

import java.util.Set;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverStore {

    private final JdbcClient db;

    HandoverStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DeviceId device, RequestId request, Set<Explained> explained, Confirmed confirmed) {
        db.sql("""
                insert into handovers.handover (place_id, device_id, request_id, explained, confirmed, handed_by)
                values (places.here(), :device, :request, :explained::text[], :confirmed, :by)
                """)
                .param("device", device.value())
                .param("request", request.value())
                .param(
                        "explained",
                        explained.stream().map(Explained::name).sorted().collect(Collectors.joining(",", "{", "}")))
                .param("confirmed", confirmed.name())
                .param("by", Asking.now().member().value())
                .update();
    }
}
