package org.devicebank.scanning;

import org.devicebank.devices.Devices;
import org.devicebank.stages.Flag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScanningConfiguration {

    @Bean
    Card needsPart(Devices devices) {
        return new FlagCard(devices, "NEEDSPART", Flag.AWAITING_PART, true);
    }

    @Bean
    Card partCame(Devices devices) {
        return new FlagCard(devices, "PARTCAME", Flag.AWAITING_PART, false);
    }

    @Bean
    Card swollen(Devices devices) {
        return new FlagCard(devices, "SWOLLEN", Flag.BATTERY_SWOLLEN, true);
    }

    @Bean
    Card locked(Devices devices) {
        return new FlagCard(devices, "LOCKED", Flag.LOCKED, true);
    }
}
