package org.devicebank.samples;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SampleConfiguration {

    /// Nobody can know a seed before the batch is closed, or choose it.
    @Bean
    Seeds seeds() {
        return new SecureRandom()::nextLong;
    }
}
