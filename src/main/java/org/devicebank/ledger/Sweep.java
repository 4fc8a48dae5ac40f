package org.devicebank.ledger;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.devicebank.bookkeeping.Worths;
import org.devicebank.factors.FactorBook;
import org.devicebank.places.Asking;
import org.springframework.stereotype.Component;

/// Goes through all devices of a place, some at a time, so that a million need no more memory than a
/// thousand. Two pieces are reckoned side by side, each in a transaction of its own, while the one
/// before is written.
@Component
class Sweep {

    static final int SOME = 2_000;
    private static final int WORKERS = 2;

    private final KnownStore known;
    private final Reckoning reckoning;

    Sweep(KnownStore known, Reckoning reckoning) {
        this.known = known;
        this.reckoning = reckoning;
    }

    /// @param taken gets every piece, one after another, in the thread that asks
    void all(FactorBook book, Worths worths, Consumer<Reckoning.Piece> taken) {
        var asking = Asking.now();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var ahead = new ArrayDeque<Future<Reckoning.Piece>>();
            for (var some = known.first(SOME); !some.isEmpty(); some = known.after(some.getLast(), SOME)) {
                var piece = some;
                ahead.add(workers.submit(() -> asking.call(() -> reckoning.of(book, worths, piece))));
                if (ahead.size() > WORKERS) taken.accept(done(ahead.remove()));
            }
            while (!ahead.isEmpty()) taken.accept(done(ahead.remove()));
        }
    }

    private static Reckoning.Piece done(Future<Reckoning.Piece> piece) {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
