package org.devicebank.incidents;

import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// A device an incident is about, and the organisations it concerns; never the person who has it.
///
/// @param stage where it was when the incident was opened
/// @param partner who held it then
/// @param donor who gave it, where a donation names it
record Concerned(
        DeviceId device,
        Tag tag,
        Stage stage,
        @Nullable OrganisationId partner,
        @Nullable OrganisationId donor) {}
