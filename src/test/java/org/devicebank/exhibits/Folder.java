package org.devicebank.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files as they lie in a folder, and devices they may be about.
public final class Folder {

    public static final long BYTES = 500_107_862_016L;
    public static final String MODEL = "WDC WD5000LPCX";
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private Folder() {}

    public static String serial() {
        return "WD-WXJ1A99T" + NUMBER.incrementAndGet();
    }

    public static LogWriter log(String serial) {
        return new LogWriter().drive(serial, MODEL, BYTES);
    }

    public static byte[] bytes(LogWriter log) {
        return log.text().getBytes(StandardCharsets.ISO_8859_1);
    }

    public static DeviceId offered(Devices devices) {
        return devices.register(new Registration(Kind.LAPTOP, Origin.REUSED, "Lenovo", "T480", List.of()));
    }

    public static void identify(Devices devices, DeviceId id, String... serials) {
        devices.advance(
                id,
                new Step.Identify(
                        Kind.LAPTOP,
                        null,
                        null,
                        null,
                        null,
                        8,
                        Stream.of(serials)
                                .map(serial -> new DriveFound(serial, MODEL, Medium.HDD, BYTES))
                                .toList(),
                        List.of()));
    }

    public static DeviceId identified(Devices devices, String... serials) {
        var id = offered(devices);
        devices.advance(id, new Step.Receive(null));
        identify(devices, id, serials);
        return id;
    }

    /// The short list of what waits names exactly what looking through all that ever came would name.
    public static void waitsForWhatIsUnbound(JdbcClient db) {
        var looked = db.sql("""
                select standing.sha256
                from exhibits.standing as standing
                join exhibits.claim as claim on claim.place_id = standing.place_id
                    and claim.sha256 = standing.sha256 and claim.number = standing.number
                left join exhibits.binding as binding on binding.place_id = claim.place_id
                    and binding.sha256 = claim.sha256 and binding.run = claim.run
                    and binding.drive_number = coalesce(claim.drive_number, '')
                where standing.place_id = places.here() and binding.sha256 is null
                union
                select standing.sha256
                from exhibits.standing as standing
                left join exhibits.binding as binding on binding.place_id = standing.place_id
                    and binding.sha256 = standing.sha256
                where standing.place_id = places.here() and standing.kind <> 'PROOF' and binding.sha256 is null
                """).query(String.class).set();
        var kept = db.sql("select sha256 from exhibits.open where place_id = places.here()")
                .query(String.class)
                .set();
        assertThat(kept).isEqualTo(looked);
    }
}
