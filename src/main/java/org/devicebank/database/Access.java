package org.devicebank.database;

/// How to reach a database: as its owner, who lays tables, and as the application, who owns nothing.
public record Access(String url, String owner, String ownerPassword, String applicationPassword) {

    /// The role every page and command works as. It is not the owner, so row-level security binds it.
    public static final String APPLICATION = "bank_app";
}
