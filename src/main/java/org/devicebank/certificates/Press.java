package org.devicebank.certificates;

import org.devicebank.kernel.Sentence;

/// Puts certificates into the words of the house.
public interface Press {

    String say(Sentence sentence);

    /// The page of a certificate, complete in itself, with its statement inside.
    ///
    /// @param json the statement in its one canonical form, which [Paper] expects between its marks
    String page(Statement statement, String json);
}
