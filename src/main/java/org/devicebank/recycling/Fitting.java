package org.devicebank.recycling;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Shipped;
import org.devicebank.sorts.Sort;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standing;

/// What may go into which load.
final class Fitting {

    private Fitting() {}

    /// A device as it goes into a load.
    ///
    /// @throws Refused when it is not waste, nobody looked at it, or it does not belong in this load
    static Item device(ItemId id, Device device, Standing standing, Sort sort, boolean hazardous) {
        against(device, standing, sort).ifPresent(no -> {
            throw Refused.conflict(no.key(), no.args().toArray());
        });
        fits(sort, hazardous);
        var remains = device.route() == Route.PARTS;
        return new Item(
                id,
                device.id(),
                device.tag().text(),
                device.kind(),
                sort,
                1,
                device.name(),
                remains,
                !device.dataSafe(),
                Shipped.usual(device.kind(), remains));
    }

    /// What keeps a device out of a load, and a load that it sits in from leaving.
    static Optional<Sentence> against(Device device, Standing standing, Sort sort) {
        var tag = device.tag().text();
        if (standing.status() != LegalStatus.WEEE || standing.gone()) {
            return Optional.of(Sentence.of("refused.recycling.not_waste", tag));
        }
        if (device.stage() == Stage.RECEIVED) {
            return Optional.of(Sentence.of("refused.recycling.not_looked", tag));
        }
        if (device.flags().contains(Flag.BATTERY_SWOLLEN) && sort != Sort.SWOLLEN) {
            return Optional.of(Sentence.of("refused.recycling.swollen", tag));
        }
        if (!sort.forDevices()) {
            return Optional.of(Sentence.of("refused.recycling.sort", tag));
        }
        if (device.flags().contains(Flag.IN_REPAIR)) {
            return Optional.of(Sentence.of("refused.recycling.in_repair", tag));
        }
        if (device.flags().contains(Flag.AWAITING_SECOND_LOOK)) {
            return Optional.of(Sentence.of("refused.recycling.second_look", tag));
        }
        return Optional.empty();
    }

    /// Hazardous waste and other waste never travel in one load.
    static void fits(Sort sort, boolean hazardous) {
        if (sort.classified().hazardous() != hazardous) {
            throw Refused.unfit(
                    hazardous ? "refused.recycling.apart_hazardous" : "refused.recycling.apart", sort.key());
        }
    }
}
