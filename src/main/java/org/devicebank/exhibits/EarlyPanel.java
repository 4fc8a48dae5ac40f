package org.devicebank.exhibits;

import static org.devicebank.places.Permission.PROVE_WIPES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.Identifiers;
import org.devicebank.places.Asking;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The texts about a machine that came before it did, shown once it is here.
@Component
@Order(DevicePanel.FIRST + 1)
class EarlyPanel implements DevicePanel {

    private final Pieces pieces;
    private final Devices devices;

    EarlyPanel(Pieces pieces, Devices devices) {
        this.pieces = pieces;
        this.devices = devices;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        if (device.stage() != Stage.RECEIVED || !Asking.now().may(PROVE_WIPES)) return Optional.empty();
        var early = pieces.ofMachines(numbers(device));
        return early.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("exhibits/panel", Map.of("device", device, "early", early), false, true));
    }

    private List<String> numbers(Device device) {
        return devices.numbers(device.id()).stream()
                .filter(number -> number.kind() == NumberKind.SERIAL)
                .map(Registration.Number::text)
                .filter(Objects::nonNull)
                .filter(text -> !Identifiers.isPlaceholder(text))
                .map(Identifiers::normal)
                .toList();
    }
}
