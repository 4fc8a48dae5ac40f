package org.devicebank.sorts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.devicebank.kernel.Grams;

/// What the things of a load weigh, and the load as a whole.
public record Weights(Map<ItemId, Weight> items, Weight total) {

    public Weights {
        items = Map.copyOf(items);
    }

    /// The latest weighing of each thing counts, and the latest of the whole stands above them all: then each thing
    /// carries the share of it that its own weight gives, and the shares add up to the whole.
    public static Weights of(List<Item> items, List<Weighing> weighings) {
        var own = new HashMap<ItemId, Weight>();
        items.forEach(item -> own.put(item.id(), new Weight(item.estimate(), usual(item))));
        Optional<Weighing> whole = Optional.empty();
        for (var one : weighings) {
            if (one.how().ofTheWhole()) {
                whole = Optional.of(one);
            } else if (own.containsKey(one.item())) {
                own.put(one.item(), new Weight(one.grams(), one.how()));
            }
        }
        return whole.filter(_ -> !own.isEmpty())
                .map(one -> shared(items, own, one))
                .orElseGet(() -> summed(own));
    }

    private static How usual(Item item) {
        return item.device() == null ? How.JUDGED : How.USUAL;
    }

    private static Weights summed(Map<ItemId, Weight> own) {
        var sum = own.values().stream().map(Weight::grams).reduce(Grams.NONE, Grams::plus);
        var known = !own.isEmpty() && own.values().stream().allMatch(Weight::actual);
        var how = known ? How.ITEM : How.USUAL;
        return new Weights(own, new Weight(sum, how));
    }

    private static Weights shared(List<Item> items, Map<ItemId, Weight> own, Weighing whole) {
        var parts = items.stream()
                .map(item -> Objects.requireNonNull(own.get(item.id())).grams())
                .toList();
        var shares = share(whole.grams(), parts);
        var shown = new HashMap<ItemId, Weight>();
        for (var i = 0; i < items.size(); i++) {
            shown.put(items.get(i).id(), new Weight(shares.get(i), whole.how()));
        }
        return new Weights(shown, new Weight(whole.grams(), whole.how()));
    }

    /// Shares a weight by some parts, so that the shares add up to it to the gram: what is left after rounding down
    /// goes, a gram each, to the first.
    public static List<Grams> share(Grams whole, List<Grams> parts) {
        var sum = parts.stream().mapToLong(Grams::value).sum();
        var shares = new java.util.ArrayList<Long>();
        for (var part : parts) {
            shares.add(sum == 0 ? 0 : Math.multiplyExact(whole.value(), part.value()) / sum);
        }
        var left = whole.value() - shares.stream().mapToLong(Long::longValue).sum();
        for (var i = 0; left > 0 && !shares.isEmpty(); i = (i + 1) % shares.size(), left--) {
            shares.set(i, shares.get(i) + 1);
        }
        return shares.stream().map(Grams::new).toList();
    }
}
