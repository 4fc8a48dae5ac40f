package org.devicebank.trips;

import java.util.UUID;

/// A donation that a trip may have carried: whose it is and how many devices it lists.
record Gift(UUID donation, String donor, int devices) {}
