package org.devicebank.donations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.manifests.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LineStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = """
            select line.donation_id, line.number, line.sheet, line.row, line.kind, line.maker, line.model, line.serial,
                line.imeis, line.asset_tag, line.doubts, line.device_id
            from donations.line as line
            """;

    private final JdbcClient db;
    private final JdbcTemplate bulk;

    LineStore(JdbcClient db, JdbcTemplate bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /// A line that stands for several devices becomes as many expectations.
    void insertAll(DonationId donation, List<Line> lines) {
        var rows = new ArrayList<Object[]>();
        var numbers = new ArrayList<Object[]>();
        for (var line : lines) {
            for (var i = 0; i < line.quantity(); i++) {
                var number = rows.size() + 1;
                rows.add(row(donation, number, line));
                numbers.addAll(numbers(donation, number, line));
            }
        }
        bulk.batchUpdate("""
                insert into donations.line (place_id, donation_id, number, sheet, row, kind, maker, model, serial, imeis,
                    asset_tag, processor, memory_gb, notes, doubts)
                values (places.here(), ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)
                """, rows);
        bulk.batchUpdate("""
                insert into donations.line_number (place_id, value, what, donation_id, number)
                values (places.here(), ?, ?, ?, ?)
                on conflict (place_id, value, what, donation_id, number) do nothing
                """, numbers);
    }

    private static Object[] row(DonationId donation, int number, Line line) {
        return new @Nullable Object[] {
            donation.value(),
            number,
            line.sheet(),
            line.row(),
            line.kind() == null ? null : line.kind().name(),
            line.maker(),
            line.model(),
            line.serial(),
            String.join(",", line.imeis()),
            line.assetTag(),
            line.processor(),
            line.memoryGb(),
            line.notes(),
            JSON.writeValueAsString(line.doubts())
        };
    }

    private static List<Object[]> numbers(DonationId donation, int number, Line line) {
        var numbers = new ArrayList<Object[]>();
        add(numbers, "SERIAL", line.serial(), donation, number);
        add(numbers, "ASSET_TAG", line.assetTag(), donation, number);
        line.imeis().forEach(imei -> add(numbers, "IMEI", imei, donation, number));
        return numbers;
    }

    private static void add(
            List<Object[]> numbers, String what, @Nullable String text, DonationId donation, int number) {
        var value = text == null ? "" : Identifiers.normal(text);
        if (!value.isEmpty()) {
            numbers.add(new Object[] {value, what, donation.value(), number});
        }
    }

    List<Expected> of(DonationId donation) {
        return db.sql(LINE
                        + "where line.place_id = places.here() and line.donation_id = :donation order by line.number")
                .param("donation", donation.value())
                .query(LineStore::line)
                .list();
    }

    List<DeviceId> devices(DonationId donation) {
        return db.sql("""
                select device_id
                from (
                    select device_id, number from donations.line
                    where place_id = places.here() and donation_id = :donation and device_id is not null
                    union all
                    select device_id, null from donations.extra
                    where place_id = places.here() and donation_id = :donation
                ) as came
                order by number nulls last, device_id
                """)
                .param("donation", donation.value())
                .query((row, _) -> new DeviceId(row.getObject("device_id", UUID.class)))
                .list();
    }

    List<Expected> expecting(String number) {
        return db.sql(LINE + """
                join donations.line_number as number
                    on number.place_id = line.place_id and number.donation_id = line.donation_id and number.number = line.number
                join donations.donation as donation
                    on donation.place_id = line.place_id and donation.id = line.donation_id
                where line.place_id = places.here() and number.value = :value
                    and line.device_id is null and donation.closed_at is null
                order by donation.loaded_at, line.number
                limit 20
                """)
                .param("value", Identifiers.normal(number))
                .query(LineStore::line)
                .list();
    }

    /// Two people may hold the same device from the same list: the second waits here.
    Expected lock(DonationId donation, int number) {
        return db.sql(LINE + """
                where line.place_id = places.here() and line.donation_id = :donation and line.number = :number
                for update
                """)
                .param("donation", donation.value())
                .param("number", number)
                .query(LineStore::line)
                .optional()
                .orElseThrow(() -> Refused.missing("refused.missing"));
    }

    void bind(DonationId donation, int number, DeviceId device) {
        db.sql("""
                update donations.line
                set device_id = :device
                where place_id = places.here() and donation_id = :donation and number = :number
                """)
                .param("device", device.value())
                .param("donation", donation.value())
                .param("number", number)
                .update();
    }

    private static Expected line(ResultSet row, int index) throws SQLException {
        var kind = row.getString("kind");
        var device = row.getObject("device_id", UUID.class);
        return new Expected(
                new DonationId(row.getObject("donation_id", UUID.class)),
                row.getInt("number"),
                row.getString("sheet"),
                row.getInt("row"),
                kind == null ? null : Kind.valueOf(kind),
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                List.of((String[]) row.getArray("imeis").getArray()),
                row.getString("asset_tag"),
                JSON.readValue(row.getString("doubts"), new TypeReference<List<Sentence>>() {}),
                device == null ? null : new DeviceId(device));
    }
}
