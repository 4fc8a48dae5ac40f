package org.devicebank.house.planted;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Breaks several rules of the house on purpose, so that a test can show that the rules notice.
@Controller
public class PlantedHelper implements DevicePanel {

    private static final ThreadLocal<String> MINE = new ThreadLocal<>();

    /// A fact that knows a framework.
    public record Fact(JdbcClient db) {}

    @Override
    public Optional<Panel> panel(Device device) {
        return Optional.empty();
    }

    @GetMapping("/planted")
    String page(JdbcClient db) {
        MINE.set(db.sql("select 1").query(String.class).single());
        return MINE.get();
    }
}
