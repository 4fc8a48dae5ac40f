package org.devicebank.recycling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.sorts.How;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Sort;
import org.devicebank.sorts.Weighing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {

    private final JdbcClient db;

    ItemStore(JdbcClient db) {
        this.db = db;
    }

    ItemId insert(LoadId load, Item item) {
        var device = item.device();
        db.sql("""
                insert into recycling.item (place_id, id, load_id, hazardous, device_id, sort, ewc, pieces, said, remains,
                    unproven, estimate_grams, put_by)
                values (places.here(), :id, :load, :hazardous, :device, :sort, :ewc, :pieces, :said, :remains, :unproven,
                    :grams, :by)
                """)
                .param("id", item.id().value())
                .param("load", load.value())
                .param("hazardous", item.sort().classified().hazardous())
                .param("device", device == null ? null : device.value())
                .param("sort", item.sort().name())
                .param("ewc", item.sort().classified().ewc())
                .param("pieces", item.pieces())
                .param("said", item.said())
                .param("remains", item.remains())
                .param("unproven", item.unproven())
                .param("grams", item.estimate().value())
                .param("by", Asking.now().member().value())
                .update();
        return item.id();
    }

    /// False when the device has a seat already, in this load or another.
    boolean seat(DeviceId device, LoadId load, ItemId item) {
        return db.sql("""
                insert into recycling.seat (place_id, device_id, load_id, item_id)
                values (places.here(), :device, :load, :item)
                on conflict (place_id, device_id) do nothing
                """)
                        .param("device", device.value())
                        .param("load", load.value())
                        .param("item", item.value())
                        .update()
                == 1;
    }

    Optional<LoadId> seatOf(DeviceId device) {
        return db.sql("""
                select load_id from recycling.seat where place_id = places.here() and device_id = :device
                """)
                .param("device", device.value())
                .query(UUID.class)
                .optional()
                .map(LoadId::new);
    }

    void free(ItemId item) {
        db.sql("delete from recycling.seat where place_id = places.here() and item_id = :item")
                .param("item", item.value())
                .update();
    }

    /// False when it was taken out before.
    boolean remove(ItemId item, String why) {
        return db.sql("""
                insert into recycling.removal (place_id, item_id, why, removed_by)
                values (places.here(), :item, :why, :by)
                on conflict do nothing
                """)
                        .param("item", item.value())
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    List<Item> of(LoadId load) {
        return db.sql("""
                select item.id, item.device_id, device.tag_prefix, device.tag_number, device.kind, item.sort, item.pieces,
                    item.said, item.remains, item.unproven, item.estimate_grams
                from recycling.item as item
                left join devices.report_device as device
                    on device.place_id = item.place_id and device.id = item.device_id
                where item.place_id = places.here() and item.load_id = :load
                    and not exists (select 1 from recycling.removal as removal
                        where removal.place_id = item.place_id and removal.item_id = item.id)
                order by item.put_at, item.id
                """).param("load", load.value()).query(ItemStore::item).list();
    }

    void weigh(LoadId load, @Nullable ItemId item, How how, Grams grams, String note) {
        db.sql("""
                insert into recycling.weighing (place_id, load_id, item_id, how, grams, note, weighed_by)
                values (places.here(), :load, :item, :how, :grams, :note, :by)
                """)
                .param("load", load.value())
                .param("item", item == null ? null : item.value())
                .param("how", how.name())
                .param("grams", grams.value())
                .param("note", note)
                .param("by", Asking.now().member().value())
                .update();
    }

    /// Oldest first.
    List<Weighing> weighings(LoadId load) {
        return db.sql("""
                select item_id, how, grams, note, weighed_by, weighed_at
                from recycling.weighing
                where place_id = places.here() and load_id = :load
                order by id
                """)
                .param("load", load.value())
                .query(ItemStore::weighing)
                .list();
    }

    /// Devices that are waste and sit in no load.
    List<Waste> waiting(int size) {
        return db.sql("""
                select device.id, device.tag_prefix, device.tag_number, device.kind, device.stage
                from waste.report_last_decision as decision
                join devices.report_device as device
                    on device.place_id = decision.place_id and device.id = decision.device_id
                where decision.place_id = places.here() and decision.verb = 'discard'
                    and device.stage in ('RECEIVED', 'IDENTIFIED', 'WIPED', 'TESTED', 'READY')
                    and not exists (select 1 from recycling.seat as seat
                        where seat.place_id = device.place_id and seat.device_id = device.id)
                order by decision.decided_at
                limit :size
                """)
                .param("size", size)
                .query((row, _) -> new Waste(
                        new DeviceId(row.getObject("id", UUID.class)),
                        tag(row),
                        Kind.valueOf(row.getString("kind")),
                        !"RECEIVED".equals(row.getString("stage"))))
                .list();
    }

    private static String tag(ResultSet row) throws SQLException {
        return new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var device = row.getObject("device_id", UUID.class);
        return new Item(
                new ItemId(row.getObject("id", UUID.class)),
                device == null ? null : new DeviceId(device),
                device == null ? null : tag(row),
                device == null ? null : Kind.valueOf(row.getString("kind")),
                Sort.valueOf(row.getString("sort")),
                row.getInt("pieces"),
                row.getString("said"),
                row.getBoolean("remains"),
                row.getBoolean("unproven"),
                new Grams(row.getLong("estimate_grams")));
    }

    private static Weighing weighing(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        return new Weighing(
                item == null ? null : new ItemId(item),
                How.valueOf(row.getString("how")),
                new Grams(row.getLong("grams")),
                row.getString("note"),
                new MemberId(row.getObject("weighed_by", UUID.class)),
                row.getObject("weighed_at", OffsetDateTime.class).toInstant());
    }
}
