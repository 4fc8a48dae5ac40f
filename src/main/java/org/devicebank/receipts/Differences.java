package org.devicebank.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.devicebank.kernel.Grams;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.Weights;

/// What a receipt says differently from the paper.
final class Differences {

    private static final int PERCENT = 100;

    private Differences() {}

    /// @param weighed how many percent a weighed load may differ by, and an estimated one
    static List<Hand> of(Receipt receipt, List<Item> items, Weights weights, int weighed, int estimated) {
        var hands = new ArrayList<Hand>();
        var sent = Grams.NONE;
        for (var item : items) {
            var grams = Objects.requireNonNull(weights.items().get(item.id())).grams();
            if (receipt.missing().contains(item.id())) {
                hands.add(new Hand(
                        UUID.randomUUID(), receipt.load(), Trouble.MISSING, item.id(), grams, Grams.NONE, null));
            } else {
                sent = sent.plus(grams);
            }
        }
        var may = weights.total().actual() ? weighed : estimated;
        if (Math.abs(receipt.grams().value() - sent.value()) * PERCENT > sent.value() * may) {
            hands.add(hand(receipt, Trouble.WEIGHT, sent, receipt.grams()));
        }
        for (var one : receipt.treated()) {
            if (one.treatment() == Treatment.LANDFILL) {
                hands.add(hand(receipt, Trouble.LANDFILL, sent, one.grams()));
            }
        }
        return hands;
    }

    private static Hand hand(Receipt receipt, Trouble trouble, Grams sent, Grams received) {
        return new Hand(UUID.randomUUID(), receipt.load(), trouble, null, sent, received, null);
    }
}
