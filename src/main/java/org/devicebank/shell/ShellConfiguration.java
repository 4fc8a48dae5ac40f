package org.devicebank.shell;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.devicebank.parties.Parties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Doorkeeper doorkeeper;

    ShellConfiguration(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Bean
    static SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /// Spring Security keeps the session, the form token and the headers; who may see which page is the
    /// doorkeeper's, because each page names its own permission.
    @Bean
    @ConditionalOnWebApplication
    static SecurityFilterChain chain(HttpSecurity http, Parties parties, SecurityContextRepository contexts) {
        return http.authorizeHttpRequests(any -> any.dispatcherTypeMatchers(DispatcherType.values())
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterAfter(new AskingFilter(parties), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @ConditionalOnWebApplication
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> bare(Templates templates, Words words) {
        var page = new BarePage(templates.page("shell/bare", Map.of("words", words)));
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(page));
    }
}
