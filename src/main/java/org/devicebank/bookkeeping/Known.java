package org.devicebank.bookkeeping;

import java.time.LocalDate;
import java.util.List;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.matches.Named;
import org.devicebank.nets.Stage;
import org.devicebank.support.Supported;
import org.jspecify.annotations.Nullable;

/// What other rooms know of some devices, as the ledger reads it.
///
/// @param devices the devices whose lines are worked out
/// @param events what happened to them, oldest first
/// @param rides the trips they were on, each with everything that was on board
public record Known(List<Thing> devices, List<Event> events, List<Ride> rides) {

    /// A device.
    ///
    /// @param answers what the bench answered of its model, in order
    /// @param grams what it weighed itself, or null as long as nobody weighed it
    /// @param supported until when it is supported with what it is issued with, the oldest word first
    public record Thing(
            DeviceId id,
            Kind kind,
            boolean isNew,
            @Nullable String maker,
            @Nullable String model,
            List<String> answers,
            @Nullable Long grams,
            List<Supported> supported) {

        public Thing {
            answers = List.copyOf(answers);
            supported = List.copyOf(supported);
        }

        public Thing with(List<Supported> other) {
            return new Thing(id, kind, isNew, maker, model, answers, grams, other);
        }

        /// The last day of support that was known for what it was issued with on a day, or null.
        @Nullable
        LocalDate supportedUntil(LocalDate day) {
            LocalDate until = null;
            for (var one : supported) {
                if (!one.since().isAfter(day)) {
                    until = one.until();
                }
            }
            return until;
        }

        Named named() {
            return Named.of(kind, maker, model);
        }
    }

    /// An entry of the journal of a device.
    ///
    /// @param number its number there
    /// @param part the part that was fitted, where one was
    /// @param origin where that part came from
    /// @param recipient who got the device, where it was handed over
    public record Event(
            DeviceId device,
            int number,
            LocalDate day,
            What what,
            @Nullable String part,
            @Nullable String origin,
            @Nullable Long grams,
            @Nullable String recipient) {

        String name() {
            return "journal " + number;
        }
    }

    /// The entries that have a line.
    public enum What {
        RECEIVED,
        IDENTIFIED,
        WIPED,
        FITTED,
        SENT,
        HANDED_OVER,
        CAME_BACK,
        RECYCLED
    }

    /// A trip.
    ///
    /// @param metres the whole of it
    /// @param aboard every device that was on board, also those whose lines are not asked for
    public record Ride(
            String id,
            LocalDate day,
            Stage stage,
            String vehicle,
            long metres,
            @Nullable Long weighedGrams,
            List<Thing> aboard) {}
}
