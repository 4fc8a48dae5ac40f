package org.devicebank.stations;

import java.time.Clock;
import org.devicebank.places.Places;
import org.devicebank.shell.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

@Configuration(proxyBeanMethods = false)
class StationConfiguration {

    /// Without a session there is nothing a foreign page could ride on, so no form token is asked for here.
    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    static SecurityFilterChain stationChain(HttpSecurity http, Places places, Tokens tokens, Words words, Clock clock) {
        return http.securityMatcher(TokenFilter::concerns)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .addFilterBefore(new TokenFilter(places, tokens, words, clock), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }
}
