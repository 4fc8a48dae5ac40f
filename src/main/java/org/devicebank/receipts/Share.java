package org.devicebank.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.devicebank.kernel.Grams;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Weights;

/// What one thing of a load carries of what the site received.
record Share(ItemId item, Treatment treatment, Grams grams) {

    /// Every treatment is shared by weight among what arrived, so that the shares add up to it.
    static List<Share> of(Receipt receipt, List<Item> items, Weights weights) {
        var arrived = items.stream()
                .map(Item::id)
                .filter(id -> !receipt.missing().contains(id))
                .toList();
        var parts = arrived.stream()
                .map(id -> Objects.requireNonNull(weights.items().get(id)).grams())
                .toList();
        var shares = new ArrayList<Share>();
        for (var one : receipt.treated()) {
            var grams = Weights.share(one.grams(), parts);
            for (var i = 0; i < arrived.size(); i++) {
                shares.add(new Share(arrived.get(i), one.treatment(), grams.get(i)));
            }
        }
        return shares;
    }
}
