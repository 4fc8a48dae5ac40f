package org.devicebank.policies;

import java.util.HashMap;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Ask;
import org.devicebank.proofs.Case;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.jspecify.annotations.Nullable;

/// What is to become different in a place's policy: in which cases, and what is asked there from now on.
///
/// @param medium one kind of drive, or null for every kind
/// @param data what was on it, and everything more delicate
/// @param assurance the donor's rating, and every higher one
/// @param least how far a wipe must reach there, or null to go back to the shared minimum
/// @param reset whether the reset of an encrypted phone still counts where the minimum lets it count
public record Change(
        @Nullable Medium medium,
        DataClass data,
        int assurance,
        @Nullable Level least,
        boolean reset) {

    public Change {
        data = data.counted();
        if (assurance < 1 || assurance > Case.HIGHEST_RATING) {
            throw Refused.unfit("refused.policies.rating");
        }
    }

    boolean concerns(Case one) {
        return (medium == null || one.medium() == medium) && one.data().atLeast(data) && one.assurance() >= assurance;
    }

    /// A place's policy after this change. Where more is asked already, that stays; only going back to the minimum
    /// asks for less than before.
    ///
    /// @throws Refused when nothing would change, when it would ask for less than the minimum, or when it would
    ///     ask for less where more care is due
    public Policy of(Policy before, Policy minimum, String called) {
        var asks = new HashMap<Case, Ask>();
        Case.all().forEach(one -> asks.put(one, concerns(one) ? ask(before.in(one), minimum.in(one)) : before.in(one)));
        var after = new Policy(called, asks);
        if (after.asks().equals(before.asks())) throw Refused.unfit("refused.policies.nothing");
        var weaker = after.weakerThan(minimum);
        if (!weaker.isEmpty()) throw Refused.unfit("refused.policies.weaker", words(weaker.getFirst()));
        var odd = after.outOfOrder();
        if (!odd.isEmpty()) throw Refused.unfit("refused.policies.out_of_order", words(odd.getFirst()));
        return after;
    }

    private Ask ask(Ask before, Ask minimum) {
        if (least == null) return minimum;
        return new Ask(before.least().atLeast(least) ? before.least() : least, reset ? before.also() : null);
    }

    private static Object[] words(Case one) {
        return new Object[] {one.medium().key(), one.data().key(), one.assurance()};
    }
}
