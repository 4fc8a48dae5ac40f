package org.devicebank.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DriveStore {

    private final JdbcClient db;

    DriveStore(JdbcClient db) {
        this.db = db;
    }

    /// What a step changes on the drives of its device; the device's row is locked already.
    void follow(Device device, Step step) {
        switch (step) {
            case Step.Identify found -> replaceUnproven(device, found.drives());
            case Step.ProveDrive(var drive, var proof) -> prove(device.id(), drive, proof);
            case Step.DoubtDrive(var drive, var why) -> doubt(device.id(), drive, why);
            case Step.FitDrive(var drive, var wiped) -> insert(device.id(), drive, wiped);
            case Step.TakeBack _ -> doubt(device.id());
            case Step.Collect _,
                    Step.Receive _,
                    Step.CloseWipe _,
                    Step.Inspect _,
                    Step.Release _,
                    Step.Reserve _,
                    Step.Unreserve _,
                    Step.Dispatch _,
                    Step.Arrive _,
                    Step.HandOver _,
                    Step.SendBack _,
                    Step.Reroute _,
                    Step.Recycle _,
                    Step.Raise _,
                    Step.Lift _ -> {}
        }
    }

    List<Drive> of(DeviceId device) {
        return db.sql("""
                select id, device_id, serial, model, medium, bytes, state, evidence, level, technique, judged_as, reason
                from devices.drive
                where place_id = places.here() and device_id = :device
                order by id
                """)
                .param("device", device.value())
                .query(DriveStore::drive)
                .list();
    }

    List<Drive> withSerial(String serial) {
        return db.sql("""
                select drive.id, drive.device_id, drive.serial, drive.model, drive.medium, drive.bytes, drive.state,
                    drive.evidence, drive.level, drive.technique, drive.judged_as, drive.reason
                from devices.number as number
                join devices.drive as drive on drive.place_id = number.place_id and drive.device_id = number.device_id
                where number.place_id = places.here() and number.value = :value and number.what = 'DRIVE_SERIAL'
                """).param("value", Identifiers.normal(serial)).query(DriveStore::drive).list().stream()
                .filter(drive -> drive.serial() != null
                        && Identifiers.normal(drive.serial()).equals(Identifiers.normal(serial)))
                .toList();
    }

    /// A drive seen again keeps its proof; one that was only expected, or is not there any more, makes room. One whose
    /// proof was doubted stays, and so does the doubt, until a person says what became of it.
    private void replaceUnproven(Device device, List<DriveFound> found) {
        var known = device.drives() == 0 ? List.<Drive>of() : of(device.id());
        known.stream()
                .filter(drive -> !drive.safe())
                .filter(drive -> found.stream().noneMatch(seen -> same(drive, seen)))
                .forEach(this::remove);
        found.stream()
                .filter(seen -> known.stream().noneMatch(drive -> same(drive, seen)))
                .forEach(seen -> insert(device.id(), seen, null));
    }

    private static boolean same(Drive drive, DriveFound seen) {
        return drive.serial() != null
                && seen.serial() != null
                && Identifiers.normal(drive.serial()).equals(Identifiers.normal(seen.serial()));
    }

    private void remove(Drive drive) {
        db.sql("""
                delete from devices.drive
                where place_id = places.here() and id = :id and doubted_at is null
                """).param("id", drive.id().value()).update();
    }

    /// A drive, and the number it is found by; a filler is no number.
    private void insert(DeviceId device, DriveFound seen, DriveProof.@Nullable Wiped wiped) {
        var findable = seen.serial() != null && !Identifiers.isPlaceholder(seen.serial());
        db.sql("""
                with numbered as (
                    insert into devices.number (place_id, value, what, device_id, shown)
                    select places.here(), :value, 'DRIVE_SERIAL', :device, :serial
                    where :findable
                    on conflict (place_id, value, what, device_id) do nothing
                )
                insert into devices.drive (place_id, device_id, serial, model, medium, bytes, state, evidence, level, technique,
                    judged_as)
                values (places.here(), :device, :serial, :model, :medium, :bytes, :state, :evidence, :level, :technique,
                    :judged)
                """)
                .param("device", device.value())
                .param("serial", seen.serial(), Types.VARCHAR)
                .param("model", seen.model(), Types.VARCHAR)
                .param("medium", seen.medium().name())
                .param("bytes", seen.bytes(), Types.BIGINT)
                .param("state", (wiped == null ? DriveState.UNPROVEN : DriveState.WIPED).name())
                .param("evidence", wiped == null ? null : wiped.document(), Types.VARCHAR)
                .params(result(wiped))
                .param("findable", findable)
                .param("value", seen.serial() == null ? "" : Identifiers.normal(seen.serial()))
                .update();
    }

    private static Map<String, SqlParameterValue> result(@Nullable DriveProof proof) {
        var reached = proof instanceof DriveProof.Wiped(var _, var came) ? came : null;
        return Map.of(
                "level", text(reached == null ? null : reached.level().name()),
                "technique", text(reached == null ? null : reached.technique().name()),
                "judged", text(reached == null ? null : reached.medium().name()));
    }

    private static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    private void prove(DeviceId device, DriveId drive, DriveProof proof) {
        var changed = db.sql("""
                update devices.drive
                set state = :state, evidence = :evidence, reason = :reason, level = :level, technique = :technique,
                    judged_as = :judged
                where place_id = places.here() and device_id = :device and id = :drive
                """)
                .param("device", device.value())
                .param("drive", drive.value())
                .param("state", proof.state().name())
                .param("evidence", proof.document(), Types.VARCHAR)
                .params(result(proof))
                .param("reason", proof instanceof DriveProof.Absent(var reason) ? reason : null, Types.VARCHAR)
                .update();
        if (changed == 0) {
            throw Refused.conflict("refused.devices.other_drive");
        }
    }

    private void doubt(DeviceId device, DriveId drive, String why) {
        var changed = db.sql("""
                update devices.drive
                set state = 'UNPROVEN', evidence = null, level = null, technique = null, judged_as = null, reason = :why
                where place_id = places.here() and device_id = :device and id = :drive
                """)
                .param("device", device.value())
                .param("drive", drive.value())
                .param("why", why)
                .update();
        if (changed == 0) {
            throw Refused.conflict("refused.devices.other_drive");
        }
    }

    /// Whoever had the device may have kept things on it.
    private void doubt(DeviceId device) {
        db.sql("""
                update devices.drive
                set state = 'UNPROVEN', evidence = null, level = null, technique = null, judged_as = null, reason = null
                where place_id = places.here() and device_id = :device
                """).param("device", device.value()).update();
    }

    /// What was kept on a device may turn out to be more delicate than its donor said, never less.
    void regard(DeviceId device, DataClass data) {
        db.sql("""
                update devices.device
                set data_class = :data
                where place_id = places.here() and id = :device
                """).param("device", device.value()).param("data", data.name()).update();
    }

    private static Drive drive(ResultSet row, int index) throws SQLException {
        var bytes = row.getObject("bytes", Long.class);
        var evidence = row.getString("evidence");
        var level = row.getString("level");
        return new Drive(
                new DriveId(row.getObject("id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("serial"),
                row.getString("model"),
                Medium.valueOf(row.getString("medium")),
                bytes,
                DriveState.valueOf(row.getString("state")),
                evidence == null ? null : new EvidenceId(evidence),
                level == null
                        ? null
                        : new Reached(
                                Level.valueOf(level),
                                Technique.valueOf(row.getString("technique")),
                                Medium.valueOf(row.getString("judged_as"))),
                row.getString("reason"));
    }
}
