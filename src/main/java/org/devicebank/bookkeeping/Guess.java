package org.devicebank.bookkeeping;

/// The usual figure that stood in for an activity nobody measured.
///
/// @param id the figure and its edition
/// @param spread its geometric standard deviation, shared by all that it stood in for
public record Guess(String id, double spread) {

    /// The figure without its edition.
    public String name() {
        return id.replaceFirst(" .*", "");
    }
}
