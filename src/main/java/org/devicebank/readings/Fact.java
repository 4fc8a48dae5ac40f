package org.devicebank.readings;

/// What a tool may say about a machine as a whole.
public enum Fact {
    MAKER,
    PRODUCT,
    VERSION,
    FAMILY,
    /// The name in shops, where the maker says it beside the product's code.
    MARKET_NAME,
    /// Maker and product in one line, where a tool does not keep them apart.
    MAKER_AND_PRODUCT,
    SERIAL,
    UUID,
    BOARD_MAKER,
    BOARD_PRODUCT,
    BOARD_SERIAL,
    CHASSIS_MAKER,
    CHASSIS,
    CHASSIS_SERIAL,
    PROCESSOR,
    TPM,
    SCREEN
}
