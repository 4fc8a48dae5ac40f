package org.devicebank.journal;

/// The last entry of a subject: what the next one holds on to.
///
/// @param number how many entries the subject has
/// @param hash the hash of the last one, in hexadecimal, see [Chain]
public record Head(int number, String hash) {}
