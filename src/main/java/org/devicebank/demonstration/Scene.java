package org.devicebank.demonstration;

/// One part of the demonstration's season, done by the people whose work it is; scenes follow their order.
interface Scene {

    void play(People people);
}
