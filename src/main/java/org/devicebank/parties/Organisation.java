package org.devicebank.parties;

import org.devicebank.kernel.OrganisationId;

/// An organisation the bank works with.
///
/// @param assurance how careful its data must be handled, 1 to 3; a donor who states nothing counts as 1
public record Organisation(OrganisationId id, String name, Part part, int assurance, Sector sector) {}
