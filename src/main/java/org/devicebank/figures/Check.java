package org.devicebank.figures;

/// One check of the method on something it had not seen.
///
/// @param what what was checked, in words
/// @param score what came out
/// @param source against what
record Check(String what, String score, String source) {}
