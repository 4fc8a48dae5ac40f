package org.devicebank.recycling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.devicebank.devices.Device;
import org.devicebank.devices.Flag;
import org.devicebank.devices.Route;
import org.devicebank.devices.Stage;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standing;

/// What may go into which load.
final class Fitting {

    private static final int GRAMS = 3;

    private Fitting() {}

    /// A device as it goes into a load.
    ///
    /// @throws Refused when it is not waste, nobody looked at it, or it does not belong in this load
    static Item device(ItemId id, Device device, Standing standing, Sort sort, boolean hazardous) {
        var tag = device.tag().text();
        if (standing.status() != LegalStatus.WEEE || standing.gone()) {
            throw Refused.conflict("refused.recycling.not_waste", tag);
        }
        if (device.stage() == Stage.RECEIVED) {
            throw Refused.conflict("refused.recycling.not_looked", tag);
        }
        if (device.flags().contains(Flag.BATTERY_SWOLLEN) && sort != Sort.SWOLLEN) {
            throw Refused.unfit("refused.recycling.swollen", tag);
        }
        if (!sort.forDevices()) {
            throw Refused.unfit("refused.recycling.sort", tag);
        }
        fits(sort, hazardous);
        var remains = device.route() == Route.PARTS;
        return new Item(
                id,
                device.id(),
                tag,
                device.kind(),
                sort,
                1,
                device.name(),
                remains,
                !device.dataSafe(),
                Shipped.usual(device.kind(), remains));
    }

    /// Hazardous waste and other waste never travel in one load.
    static void fits(Sort sort, boolean hazardous) {
        if (sort.classified().hazardous() != hazardous) {
            throw Refused.unfit(
                    hazardous ? "refused.recycling.apart_hazardous" : "refused.recycling.apart", sort.key());
        }
    }

    static Grams kilograms(String text) {
        try {
            var grams = new BigDecimal(text.strip().replace(',', '.')).movePointRight(GRAMS);
            var heaviest = BigDecimal.valueOf(Shipped.limit("heaviest_kg")).movePointRight(GRAMS);
            if (grams.signum() > 0 && grams.compareTo(heaviest) <= 0) {
                return new Grams(
                        Math.max(1, grams.setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
            }
        } catch (NumberFormatException _) {
            // told below, like any other figure that is none
        }
        throw Refused.unfit("refused.recycling.weight", Shipped.limit("heaviest_kg"));
    }
}
