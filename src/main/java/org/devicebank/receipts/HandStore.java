package org.devicebank.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.places.Asking;
import org.devicebank.recycling.LoadId;
import org.devicebank.sorts.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandStore {

    /// Of the latest receipt of each load only: a corrected receipt lowers the hands of the one before.
    private static final String HAND = """
            select hand.id, receipt.load_id, hand.trouble, hand.item_id, hand.sent_grams, hand.received_grams, answer.said
            from receipts.hand as hand
            join receipts.receipt as receipt on receipt.place_id = hand.place_id and receipt.id = hand.receipt_id
            left join receipts.answer as answer on answer.place_id = hand.place_id and answer.hand_id = hand.id
            where hand.place_id = places.here()
                and not exists (select 1 from receipts.receipt as later
                    where later.place_id = receipt.place_id and later.load_id = receipt.load_id and later.id > receipt.id)
            """;

    private final JdbcClient db;

    HandStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID receipt, Hand hand) {
        var item = hand.item();
        db.sql("""
                insert into receipts.hand (place_id, id, receipt_id, trouble, item_id, sent_grams, received_grams)
                values (places.here(), :id, :receipt, :trouble, :item, :sent, :received)
                """)
                .param("id", hand.id())
                .param("receipt", receipt)
                .param("trouble", hand.trouble().name())
                .param("item", item == null ? null : item.value())
                .param("sent", hand.sent().value())
                .param("received", hand.received().value())
                .update();
    }

    List<Hand> of(LoadId load) {
        return db.sql(HAND + " and receipt.load_id = :load order by hand.trouble, hand.id")
                .param("load", load.value())
                .query(HandStore::hand)
                .list();
    }

    List<Hand> open() {
        return db.sql(HAND + " and answer.hand_id is null order by receipt.id")
                .query(HandStore::hand)
                .list();
    }

    /// Devices that left with a drive not proven wiped, or not believed any more since, and no record of its
    /// destruction has come.
    List<Due> due() {
        return db.sql("""
                select item.load_id, item.number, item.device_id, device.tag_prefix, device.tag_number
                from recycling.report_item as item
                join devices.report_device as device
                    on device.place_id = item.place_id and device.id = item.device_id
                where item.place_id = places.here()
                    and (item.unproven or exists (select 1 from devices.report_drive as drive
                        where drive.place_id = item.place_id and drive.device_id = item.device_id
                            and drive.state = 'UNPROVEN'))
                    and not exists (select 1 from receipts.destruction as destruction
                        where destruction.place_id = item.place_id and destruction.item_id = item.id)
                order by item.day, device.tag_number
                """)
                .query((row, _) -> new Due(
                        new LoadId(row.getObject("load_id", UUID.class)),
                        row.getString("number"),
                        new DeviceId(row.getObject("device_id", UUID.class)),
                        new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text()))
                .list();
    }

    /// False when it was answered before.
    boolean answer(UUID hand, String said) {
        return db.sql("""
                insert into receipts.answer (place_id, hand_id, said, said_by)
                values (places.here(), :hand, :said, :by)
                on conflict do nothing
                """)
                        .param("hand", hand)
                        .param("said", said)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    private static Hand hand(ResultSet row, int number) throws SQLException {
        var item = row.getObject("item_id", UUID.class);
        return new Hand(
                row.getObject("id", UUID.class),
                new LoadId(row.getObject("load_id", UUID.class)),
                Trouble.valueOf(row.getString("trouble")),
                item == null ? null : new ItemId(item),
                new Grams(row.getLong("sent_grams")),
                new Grams(row.getLong("received_grams")),
                row.getString("said"));
    }
}
