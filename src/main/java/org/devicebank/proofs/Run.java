package org.devicebank.proofs;

import java.time.LocalDateTime;
import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// What one session of a tool says of one drive.
public interface Run {

    /// The name the drive had then, such as `/dev/sda`; it means nothing later.
    String device();

    Identity identity();

    /// Its size in bytes, or null when the proof does not say, or says two sizes.
    @Nullable
    Long total();

    /// Bytes wiped, or null when the proof does not say.
    @Nullable
    Long erased();

    /// Whether the tool was told to wipe it; a drive that was only found was left alone.
    boolean chosen();

    /// When it began, by the clock of the machine it ran on, or null when the proof does not say.
    default @Nullable LocalDateTime start() {
        return null;
    }

    /// What it comes to, by the counters of its own tool.
    ///
    /// @param recorded what the drive is thought to be; the stricter of this and what the proof shows counts
    Judgement judge(Medium recorded);

    /// Whether people say so, and no tool counted anything: then a second person must look.
    default boolean saidByPeople() {
        return false;
    }

    /// What it says of the locks of the device itself.
    default Locked locked() {
        return Locked.NOTHING;
    }
}
