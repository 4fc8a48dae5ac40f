package org.devicebank;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The whole house as one Spring application.
@SpringBootApplication
@EnableAsync
@EnableScheduling
public class BankApplication {}
