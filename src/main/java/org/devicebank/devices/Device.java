package org.devicebank.devices;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.journal.Head;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.RequestId;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;

/// A laptop, phone or other thing, as the bank knows it now.
///
/// @param serial the maker's number, a hint and never a key
/// @param memoryGb whole gigabytes
/// @param promisedTo the request it is promised to, from RESERVED until a person has it
/// @param heldBy the partner it was sent to
/// @param drives how many data-bearing parts are known, absent ones among them
/// @param drivesUnproven how many of them may still hold someone's data
/// @param head the last entry of its journal
/// @param care how careful we must be with the data on it
public record Device(
        DeviceId id,
        Tag tag,
        Kind kind,
        Origin origin,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String processor,
        @Nullable Integer memoryGb,
        Stage stage,
        Instant stageSince,
        Route route,
        @Nullable Grade grade,
        Set<Flag> flags,
        @Nullable RequestId promisedTo,
        @Nullable OrganisationId heldBy,
        int drives,
        int drivesUnproven,
        Head head,
        Care care) {

    public Device {
        flags = Set.copyOf(flags);
    }

    /// Whether every drive is proven wiped, destroyed, or absent with a reason.
    public boolean dataSafe() {
        return drivesUnproven == 0 && (drives > 0 || !kind.holdsData());
    }

    /// Maker and model in one line, or nothing when neither is known.
    public String name() {
        return Stream.of(maker, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /// The device as it is after a step that leads to a stage.
    Device after(Step step, Stage to, Instant now) {
        var moved = with(to, to == stage ? stageSince : now);
        return switch (step) {
            case Step.Identify found -> moved.identified(found);
            case Step.Release(var grade) -> moved.with(grade, flags, route, promisedTo, heldBy);
            case Step.Reserve(var request) -> moved.with(grade, flags, route, request, heldBy);
            case Step.Unreserve _, Step.SendBack _, Step.DoubtDrive _ -> moved.with(grade, flags, route, null, heldBy);
            case Step.Dispatch(var partner) -> moved.with(grade, flags, route, promisedTo, partner);
            case Step.HandOver _ -> moved.with(grade, flags, route, null, heldBy);
            case Step.TakeBack _ -> moved.with(null, flags, route, null, null);
            case Step.Reroute(var other, var _) -> moved.with(grade, flags, other, promisedTo, heldBy);
            case Step.Recycle _ -> moved.with(grade, flags, route == Route.PARTS ? route : Route.RECYCLE, null, heldBy);
            case Step.Raise(var flag, var _) ->
                moved.with(grade, plus(flag), route, to == stage ? promisedTo : null, heldBy);
            case Step.Lift(var flag, var _) -> moved.with(grade, minus(flag), route, promisedTo, heldBy);
            case Step.Collect _,
                    Step.Receive _,
                    Step.ProveDrive _,
                    Step.CloseWipe _,
                    Step.Inspect _,
                    Step.FitDrive _,
                    Step.Arrive _ -> moved;
        };
    }

    private Device identified(Step.Identify found) {
        return new Device(
                id,
                tag,
                found.kind(),
                origin,
                found.maker() == null ? maker : found.maker(),
                found.model() == null ? model : found.model(),
                found.serial() == null ? serial : found.serial(),
                found.processor() == null ? processor : found.processor(),
                found.memoryGb() == null ? memoryGb : found.memoryGb(),
                stage,
                stageSince,
                route,
                grade,
                flags,
                promisedTo,
                heldBy,
                drives,
                drivesUnproven,
                head,
                care);
    }

    private Device with(Stage to, Instant since) {
        return new Device(
                id,
                tag,
                kind,
                origin,
                maker,
                model,
                serial,
                processor,
                memoryGb,
                to,
                since,
                route,
                grade,
                flags,
                promisedTo,
                heldBy,
                drives,
                drivesUnproven,
                head,
                care);
    }

    private Device with(
            @Nullable Grade grade,
            Set<Flag> flags,
            Route route,
            @Nullable RequestId promisedTo,
            @Nullable OrganisationId heldBy) {
        return new Device(
                id,
                tag,
                kind,
                origin,
                maker,
                model,
                serial,
                processor,
                memoryGb,
                stage,
                stageSince,
                route,
                grade,
                flags,
                promisedTo,
                heldBy,
                drives,
                drivesUnproven,
                head,
                care);
    }

    private Set<Flag> plus(Flag flag) {
        var more = EnumSet.of(flag);
        more.addAll(flags);
        return more;
    }

    private Set<Flag> minus(Flag flag) {
        return flags.stream().filter(raised -> raised != flag).collect(Collectors.toUnmodifiableSet());
    }
}
