package org.devicebank.scanning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.places.Asking;
import org.springframework.stereotype.Component;

/// All the cards there are, from whatever room.
@Component
final class Deck {

    /// The card that puts the current card away.
    static final String CLEAR = "CLEAR";

    private final Map<String, Card> cards;

    Deck(List<Card> all) {
        cards = all.stream().collect(Collectors.toUnmodifiableMap(Card::word, Function.identity()));
    }

    Optional<Card> card(String word) {
        return Optional.ofNullable(cards.get(word));
    }

    /// The cards that whoever asks may play, by their words.
    List<Card> mine() {
        var asking = Asking.now();
        return cards.values().stream()
                .filter(card -> asking.may(card.needs()))
                .sorted(Comparator.comparing(Card::word))
                .toList();
    }
}
