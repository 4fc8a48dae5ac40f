package org.devicebank.erasers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.devicebank.erasers.Transcript.Shown;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;

/// What `hdparm` printed about one drive.
///
/// A secure erase is proven by the drive's own lock: a password was set before, and the drive, which throws its
/// password away only when it has finished, holds none afterwards. A sanitise is proven by its status.
final class HdparmTold {

    private static final Pattern NAMED =
            Pattern.compile("^\\s*(Serial Number|Model Number|Device Model)\\s*:\\s*(.*?)\\s*$");
    private static final Pattern SECTORS =
            Pattern.compile("^\\s*LBA(?:48)?\\s+user addressable sectors\\s*:\\s*([0-9]{1,15})\\s*$");
    private static final Pattern SECTOR =
            Pattern.compile("^\\s*Logical(?:/Physical)?\\s+Sector size\\s*:\\s*([0-9]{3,5}) bytes.*$");
    private static final Pattern CAPACITY = Pattern.compile("^User Capacity:\\s*([0-9][0-9,. ]*)\\s*bytes.*$");
    private static final Pattern ENABLED = Pattern.compile("^\\s+(not)?\\s*enabled\\s*$");
    private static final Pattern TURNS =
            Pattern.compile("(?i)^.*(?:Nominal Media Rotation Rate|Rotation Rate)\\s*:\\s*(.*)$");
    private static final Pattern HIDDEN = Pattern.compile("^.*max sectors\\s*=\\s*([0-9]+)/([0-9]+).*$");
    private static final Pattern TROUBLE = Pattern.compile(
            "(?i)^.*(bad/missing sense data|input/output error|ioctl failed|: (permission denied|no such (file|device))|command not found|operation not (permitted|supported)|aborted command|failed:).*$");
    private static final Pattern FROZEN = Pattern.compile("^\\s+(not)?\\s*frozen\\s*$");
    private static final Pattern STATE = Pattern.compile("(?i)^\\s*state:\\s*(SD[0-9])\\b.*$");
    private static final Pattern SANITISED =
            Pattern.compile("(?i)^.*last sanitize operation completed without error.*$");
    private static final Pattern SANITISE_FAILED = Pattern.compile(
            "(?i)^.*last sanitize operation completed (with|unsuccess).*|.*sanitize operation failed.*$");

    private final String device;
    private final List<Shown> shown;
    private final Weighing weighing;
    private @Nullable String serial;
    private @Nullable String otherSerial;
    private @Nullable String model;
    private @Nullable Long sectors;
    private @Nullable Long sectorBytes;
    private @Nullable Long capacity;
    private Medium medium = Medium.UNKNOWN;
    private @Nullable Boolean lockedBefore;
    private @Nullable Boolean lockedAfter;
    private boolean securityErase;
    private @Nullable Technique sanitise;
    private boolean sanitised;
    private @Nullable String state;
    private boolean frozen;
    private boolean passwordSet;
    private boolean takenOff;
    private @Nullable Integer ended;

    HdparmTold(String device, List<Shown> shown) {
        this.device = device;
        this.shown = shown;
        this.weighing = new Weighing(device);
    }

    Weighed weigh() {
        for (var one : shown) {
            command(one.command());
            one.lines().forEach(this::take);
            var exit = one.exit();
            if (exit != null && exit != 0) weighing.fail("command_failed", one.command(), exit);
            if (exit != null && one.command().contains("--security-erase")) ended = exit;
        }
        if (otherSerial != null) weighing.doubt("other_serial", String.valueOf(serial), otherSerial);
        var bytes = capacity != null || sectors == null
                ? capacity
                : (Long) (sectors * (sectorBytes == null ? 512 : sectorBytes));
        return weighing.done(
                Identity.of(model, otherSerial == null ? serial : null, null), bytes, null, medium, technique());
    }

    private @Nullable Technique technique() {
        if (sanitise != null) {
            if (state != null && !state.matches("SD[04]"))
                weighing.doubt("says", "erasers.counter.sanitise_status", state);
            else if (sanitised) weighing.is("sanitise_status", "completed without error");
            else weighing.missing("sanitise_status");
            return sanitise;
        }
        if (!securityErase) {
            weighing.doubt("no_command");
            return null;
        }
        if (frozen) weighing.doubt("frozen");
        // a password that was set and not looked at counts when the erase itself ended with 0
        if (passwordSet && !Boolean.TRUE.equals(lockedBefore) && ended != null && ended == 0) {
            weighing.is("password_before", "SECURITY_SET_PASS, 0");
        } else if (lockedBefore == null) weighing.missing("password_before");
        else if (!lockedBefore) weighing.doubt("password_never_set");
        else weighing.is("password_before", "enabled");
        if (takenOff) weighing.doubt("password_taken_off");
        if (lockedAfter == null) weighing.missing("password_after");
        else if (lockedAfter) weighing.fail("password_still_set");
        else weighing.is("password_after", "not enabled");
        return Technique.SANITISE_COMMAND;
    }

    private void command(String command) {
        if (command.contains("--security-erase")) erase();
        if (command.contains("--security-disable")) takeOff();
        if (command.contains("--security-set-pass")) takenOff = false;
        if (command.contains("--sanitize-crypto-scramble")) asked(Technique.CRYPTO_ERASE);
        if (command.contains("--sanitize-block-erase") || command.contains("--sanitize-overwrite")) {
            asked(Technique.SANITISE_COMMAND);
        }
    }

    private void take(String line) {
        if (TROUBLE.matcher(line).matches()) weighing.fail("trouble", line.strip());
        if (line.contains("Issuing SECURITY_SET_PASS")) {
            passwordSet = true;
            takenOff = false;
        }
        if (line.contains("Issuing SECURITY_DISABLE")) takeOff();
        var stated = STATE.matcher(line);
        if (stated.matches()) {
            state = stated.group(1).toUpperCase(Locale.ROOT);
            sanitised = false;
        }
        var froze = FROZEN.matcher(line);
        if (froze.matches() && !securityErase) frozen = froze.group(1) == null;
        if (line.contains("Issuing SECURITY_ERASE")) erase();
        if (line.contains("Issuing SANITIZE_CRYPTO")) asked(Technique.CRYPTO_ERASE);
        if (line.contains("Issuing SANITIZE_BLOCK") || line.contains("Issuing SANITIZE_OVERWRITE")) {
            asked(Technique.SANITISE_COMMAND);
        }
        if (SANITISED.matcher(line).matches()) sanitised = true;
        else if (SANITISE_FAILED.matcher(line).matches()) weighing.fail("trouble", line.strip());
        var enabled = ENABLED.matcher(line);
        if (enabled.matches()) {
            if (securityErase) lockedAfter = enabled.group(1) == null;
            else lockedBefore = enabled.group(1) == null;
            if (!securityErase && enabled.group(1) == null) takenOff = false;
        }
        var hidden = HIDDEN.matcher(line);
        if (hidden.matches() && !hidden.group(1).equals(hidden.group(2))) {
            weighing.doubt("short", "erasers.counter.visible_sectors", hidden.group(1), hidden.group(2));
        }
        facts(line);
    }

    private void facts(String line) {
        var named = NAMED.matcher(line);
        if (named.matches() && !named.group(2).isEmpty()) {
            if (!named.group(1).startsWith("Serial")) model = named.group(2);
            else if (serial == null) serial = named.group(2);
            else if (!serial.equals(named.group(2))) otherSerial = named.group(2);
        }
        var turns = TURNS.matcher(line);
        if (turns.matches()) {
            medium = turns.group(1).startsWith("Solid")
                    ? Medium.SSD
                    : turns.group(1).matches("[0-9]{4,5}.*") ? Medium.HDD : medium;
        }
        var count = SECTORS.matcher(line);
        if (count.matches()) sectors = Long.valueOf(count.group(1));
        var size = SECTOR.matcher(line);
        if (size.matches()) sectorBytes = Long.valueOf(size.group(1));
        var whole = CAPACITY.matcher(line);
        if (whole.matches()) capacity = Long.valueOf(whole.group(1).replaceAll("[^0-9]", ""));
    }

    /// A password that a person takes off tells nothing of the erase, which would have thrown it away; unless it was
    /// seen to be gone before.
    private void takeOff() {
        if (!securityErase || !Boolean.FALSE.equals(lockedAfter)) takenOff = true;
    }

    /// What was said of the lock between an earlier erase and this one is what was said before this one.
    private void erase() {
        if (securityErase && lockedAfter != null) lockedBefore = lockedAfter;
        lockedAfter = null;
        securityErase = true;
    }

    private void asked(Technique technique) {
        // what the drive said before it was told again is of another time
        sanitised = false;
        state = null;
        sanitise = technique;
    }
}
