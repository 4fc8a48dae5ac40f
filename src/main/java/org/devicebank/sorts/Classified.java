package org.devicebank.sorts;

import java.util.List;

/// What the list of wastes says of a sort of waste, with where that comes from.
///
/// @param ewc six digits
/// @param properties the hazardous properties, such as HP_14; none when it is not hazardous
/// @param form solid or otherwise, in the words of the national tracking
/// @param pops whether it holds, or must be taken to hold, persistent organic pollutants
/// @param exemption whether the T11 exemption covers it (gov.uk, waste exemption T11)
public record Classified(
        String ewc,
        boolean hazardous,
        List<String> properties,
        String form,
        boolean pops,
        boolean exemption,
        String source) {

    public Classified {
        properties = List.copyOf(properties);
        if (!ewc.matches("[0-9]{6}") || hazardous == properties.isEmpty()) {
            throw new IllegalArgumentException("not a sort of waste: " + ewc);
        }
    }

    /// As the law writes it: `20 01 35*`, where the star means hazardous.
    public String code() {
        return ewc.substring(0, 2) + " " + ewc.substring(2, 4) + " " + ewc.substring(4) + (hazardous ? "*" : "");
    }
}
