package org.devicebank.manifests;

import java.util.Locale;

/// What a column of a donor's list tells about each device.
public enum Meaning {
    KIND,
    MAKER,
    MODEL,
    /// The name people know, where the model column holds the maker's own number for it.
    VERSION,
    SERIAL,
    IMEI,
    ASSET_TAG,
    PROCESSOR,
    MEMORY,
    STORAGE,
    QUANTITY,
    GRADE,
    DATE,
    NOTES,
    /// A column whose name says that it is of no use here, such as a room, a price or a person.
    OTHER;

    public String key() {
        return "manifests.meaning." + name().toLowerCase(Locale.ROOT);
    }
}
