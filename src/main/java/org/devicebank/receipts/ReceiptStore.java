package org.devicebank.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Grams;
import org.devicebank.places.Asking;
import org.devicebank.recycling.LoadId;
import org.devicebank.sorts.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {

    private final JdbcClient db;

    ReceiptStore(JdbcClient db) {
        this.db = db;
    }

    /// The database draws the id, so that the latest has the greatest.
    UUID insert(Receipt receipt) {
        var document = receipt.document();
        var id = db.sql("""
                insert into receipts.receipt (place_id, load_id, received_at, reference, document, actual, recorded_by)
                values (places.here(), :load, :at, :reference, :document, :actual, :by)
                returning id
                """)
                .param("load", receipt.load().value())
                .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("reference", receipt.reference())
                .param("document", document == null ? null : document.sha256())
                .param("actual", receipt.actual())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single();
        db.sql("""
                insert into receipts.treated (place_id, receipt_id, treatment, code, grams)
                select places.here(), :receipt, one.treatment, one.code, one.grams
                from unnest(:treatments::text[], :codes::text[], :grams::bigint[]) as one (treatment, code, grams)
                """)
                .param("receipt", id)
                .param("treatments", array(receipt.treated().stream().map(Treated::treatment)))
                .param("codes", array(receipt.treated().stream().map(Treated::code)))
                .param(
                        "grams",
                        array(receipt.treated().stream().map(one -> one.grams().value())))
                .update();
        db.sql("""
                insert into receipts.missing (place_id, receipt_id, item_id)
                select places.here(), :receipt, one from unnest(:items::uuid[]) as one
                """)
                .param("receipt", id)
                .param("items", array(receipt.missing().stream()))
                .update();
        return id;
    }

    void insert(UUID receipt, List<Share> shares) {
        db.sql("""
                insert into receipts.share (place_id, receipt_id, item_id, treatment, grams)
                select places.here(), :receipt, one.item, one.treatment, one.grams
                from unnest(:items::uuid[], :treatments::text[], :grams::bigint[]) as one (item, treatment, grams)
                """)
                .param("receipt", receipt)
                .param("items", array(shares.stream().map(Share::item)))
                .param("treatments", array(shares.stream().map(Share::treatment)))
                .param("grams", array(shares.stream().map(one -> one.grams().value())))
                .update();
    }

    private static String array(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /// Every receipt of a load, the latest first.
    List<Receipt> of(LoadId load) {
        return db.sql("""
                select receipt.id, receipt.load_id, receipt.received_at, receipt.reference, receipt.document, receipt.actual,
                    array(select missing.item_id from receipts.missing as missing
                          where missing.place_id = receipt.place_id and missing.receipt_id = receipt.id) as missing,
                    array(select treated.treatment || ' ' || treated.code || ' ' || treated.grams
                          from receipts.treated as treated
                          where treated.place_id = receipt.place_id and treated.receipt_id = receipt.id
                          order by array_position(array['REUSE', 'RECYCLING', 'RECOVERY', 'LANDFILL'], treated.treatment))
                        as treated
                from receipts.receipt as receipt
                where receipt.place_id = places.here() and receipt.load_id = :load
                order by receipt.id desc
                """)
                .param("load", load.value())
                .query(ReceiptStore::receipt)
                .list();
    }

    List<Share> shares(UUID receipt) {
        return db.sql("""
                select item_id, treatment, grams from receipts.share
                where place_id = places.here() and receipt_id = :receipt
                """)
                .param("receipt", receipt)
                .query((row, _) -> new Share(
                        new ItemId(row.getObject("item_id", UUID.class)),
                        Treatment.valueOf(row.getString("treatment")),
                        new Grams(row.getLong("grams"))))
                .list();
    }

    /// False when the destruction was recorded before.
    boolean destroyed(ItemId item, EvidenceId document) {
        return db.sql("""
                insert into receipts.destruction (place_id, item_id, document, recorded_by)
                values (places.here(), :item, :document, :by)
                on conflict do nothing
                """)
                        .param("item", item.value())
                        .param("document", document.sha256())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    List<ItemId> destroyed(LoadId load) {
        return db.sql("""
                select destruction.item_id
                from receipts.destruction as destruction
                join recycling.report_item as item
                    on item.place_id = destruction.place_id and item.id = destruction.item_id
                where destruction.place_id = places.here() and item.load_id = :load
                """).param("load", load.value()).query(UUID.class).list().stream()
                .map(ItemId::new)
                .toList();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        var document = row.getString("document");
        return new Receipt(
                row.getObject("id", UUID.class),
                new LoadId(row.getObject("load_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                document == null ? null : new EvidenceId(document),
                row.getBoolean("actual"),
                Stream.of((String[]) row.getArray("treated").getArray())
                        .map(ReceiptStore::treated)
                        .toList(),
                Stream.of((UUID[]) row.getArray("missing").getArray())
                        .map(ItemId::new)
                        .collect(Collectors.toSet()));
    }

    private static Treated treated(String text) {
        var parts = text.split(" ");
        return new Treated(Treatment.valueOf(parts[0]), parts[1], new Grams(Long.parseLong(parts[2])));
    }
}
