package org.devicebank.places;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    PlaceTransactions transactionManager(DataSource source) {
        return new PlaceTransactions(source);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
