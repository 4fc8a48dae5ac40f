package org.devicebank;

import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.shell.Guests;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/// What any test may ask for.
@TestConfiguration(proxyBeanMethods = false)
class Provided {

    /// Somebody who holds every role, in a new place: each test that asks gets one of its own.
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Asking here(Places places) {
        return Cast.newPlace(places);
    }

    @Bean
    Workshop workshop(Devices devices, Evidence evidence) {
        return new Workshop(devices, evidence);
    }

    @Bean
    Guests guests(Parties parties) {
        return new Guests(parties);
    }
}
