package org.devicebank.receipts;

import java.util.UUID;
import org.devicebank.kernel.Grams;
import org.devicebank.recycling.LoadId;
import org.devicebank.sorts.ItemId;
import org.jspecify.annotations.Nullable;

/// A hand raised over a receipt: something a person has to look into.
///
/// @param sent what was sent, by our figures
/// @param answer what was found out, or null while it waits
record Hand(
        UUID id,
        LoadId load,
        Trouble trouble,
        @Nullable ItemId item,
        Grams sent,
        Grams received,
        @Nullable String answer) {}
