package org.devicebank.parts;

import org.devicebank.devices.Device;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.waste.LegalStatus;
import org.jspecify.annotations.Nullable;

/// A part that is taken out of a device, and how it was tested.
///
/// @param drive which drive of the device it is, for a drive
public record Harvest(
        PartKind kind, String tested, @Nullable Drive drive) {

    public Harvest {
        tested = tested.strip();
        if (tested.isEmpty() || tested.length() > 500) {
            throw Refused.unfit("refused.parts.tested");
        }
        if (kind.isDrive() && drive == null) {
            throw Refused.unfit("refused.parts.which_drive");
        }
        if (!kind.isDrive() && drive != null) {
            throw Refused.unfit("refused.parts.no_drive");
        }
        if (drive != null && drive.state() != DriveState.WIPED) {
            throw Refused.conflict("refused.parts.not_wiped");
        }
    }

    /// Whether the part comes out of waste. A device that is taken apart has been discarded, whatever it was before;
    /// only one that stays in use, or whose waste has ended, gives parts that are not waste. On doubt it is.
    static boolean fromWaste(LegalStatus status, Route route) {
        return switch (status) {
            case END_OF_WASTE -> false;
            case EEE_FOR_REUSE -> route != Route.REUSE;
            case UNDECIDED, WEEE -> true;
        };
    }

    /// Stops a part that must not come out of this device now.
    void mustBeSafe(Device device) {
        if (!kind.fits(device.kind())) {
            throw Refused.unfit(
                    "refused.parts.other_kind", kind.key(), device.kind().key());
        }
        var flags = device.flags();
        if (flags.contains(Flag.BATTERY_SWOLLEN)) {
            throw Refused.conflict("refused.parts.swollen");
        }
        if (kind.isDrive()
                && (flags.contains(Flag.AWAITING_SECOND_LOOK)
                        || flags.contains(Flag.DATA_FOUND)
                        || flags.contains(Flag.RECALLED))) {
            throw Refused.conflict("refused.parts.second_look");
        }
    }
}
