package org.devicebank.samples;

/// Where the seed of a draw comes from.
interface Seeds {

    long next();
}
