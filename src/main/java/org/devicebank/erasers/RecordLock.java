package org.devicebank.erasers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The locks that people write down of a phone or tablet, by every name they have for them.
enum RecordLock {
    /// One that is still on shows that the reset went round the owner.
    ACTIVATION_LOCK(
            true,
            "activationlock",
            "activationlockstate",
            "activationlockstatus",
            "activationlockenabled",
            "findmy",
            "findmyiphone",
            "findmyipad",
            "icloudlock",
            "icloud"),
    FRP(
            true,
            "frp",
            "frpstate",
            "frpstatus",
            "frplock",
            "googlefrp",
            "googlelock",
            "factoryresetprotection",
            "factoryresetprotectionstate",
            "factoryresetprotectionstatus"),
    /// An organisation may reset what it manages: this says nothing against the reset.
    MDM(
            false,
            "mdm",
            "mdmstate",
            "mdmstatus",
            "mdmlock",
            "mdmprofile",
            "mdmenrolled",
            "mdmenrolment",
            "mdmenrollment",
            "managed",
            "management",
            "devicemanagement",
            "remotemanagement",
            "supervised",
            "supervision",
            "issupervised"),
    ENROLMENT(
            false,
            "enrolment",
            "enrollment",
            "automatedenrolment",
            "automatedenrollment",
            "dep",
            "depstatus",
            "ade",
            "abm",
            "asm",
            "applebusinessmanager",
            "appleschoolmanager",
            "autopilot",
            "zerotouch",
            "knoxenrolment",
            "knoxenrollment",
            "kme");

    /// What a record says of one lock.
    enum State {
        ON,
        OFF,
        /// Nobody looked, or nobody could tell.
        UNCLEAR
    }

    private static final Pattern OFF =
            Pattern.compile("(?i)no|off|false|disabled|none|none found|removed|released|cleared"
                    + "|unlocked|activation_lock_disabled|inactive|deactivated|0|n/?a|unmanaged|unsupervised|unenrolled"
                    + "|not (present|locked|active|enabled|enrolled|managed|supervised|set)");
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*[.;]?$");
    /// A word that leaves open what is said, or says that it is not so.
    private static final Pattern OPEN =
            Pattern.compile("(?i)\\?|\\b(not|no|never|nobody|un(known|sure|clear|certain|checked"
                    + "|tested|locked|managed|supervised|enrolled)|could|cannot|can.t|may ?be|perhaps|probably|assumed|tbc|tbd|n/k"
                    + "|pending|to be|off|removed|released|cleared)\\b");
    private static final Pattern ON = Pattern.compile(
            "(?i)(yes|on|true|enabled|active|locked|still)\\b(?!.*(\\?|\\bnot sure|\\bmay ?be|\\bperhaps)).*");
    private static final Pattern A_WORD = Pattern.compile("[A-Za-z0-9]");

    private final boolean againstTheReset;
    private final List<String> names;

    RecordLock(boolean againstTheReset, String... names) {
        this.againstTheReset = againstTheReset;
        this.names = List.of(names);
    }

    /// Whether one that is on, or may be, shows that it was not its owner who had the device reset.
    boolean againstTheReset() {
        return againstTheReset;
    }

    /// Those that a record says are on.
    static List<String> on(Map<String, String> record) {
        return Arrays.stream(values())
                .filter(lock -> lock.saidOf(record).stream().anyMatch(said -> state(said) == State.ON))
                .map(RecordLock::name)
                .toList();
    }

    /// What a record says of it, the worst first; null when it does not speak of it.
    @Nullable
    String said(Map<String, String> record) {
        var said = saidOf(record);
        return said.stream()
                .filter(one -> state(one) != State.OFF)
                .findFirst()
                .orElse(said.isEmpty() ? null : said.getFirst());
    }

    private List<String> saidOf(Map<String, String> record) {
        return names.stream()
                .map(record::get)
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank())
                .toList();
    }

    static State state(String said) {
        var remark = REMARK.matcher(said);
        var plain = remark.find() && !OPEN.matcher(remark.group(1)).find() ? said.substring(0, remark.start()) : said;
        if (OFF.matcher(plain.strip()).matches()) return State.OFF;
        if (ON.matcher(said.strip()).matches()) return State.ON;
        return OPEN.matcher(said).find() || !A_WORD.matcher(said).find() ? State.UNCLEAR : State.ON;
    }
}
