package org.devicebank.readings;

import org.devicebank.notations.Outline;

/// Reads who manages a device: `dsregcmd /status` of Windows, `profiles status -type enrollment` of macOS.
final class Enrolments {

    private Enrolments() {}

    static boolean recognises(String text) {
        return text.contains("AzureAdJoined :") || text.contains("Enrolled via DEP:");
    }

    static Reading read(String text) {
        var said = Outline.first(text.replace(" :", ":"));
        if (said.containsKey("AzureAdJoined")) {
            var notes = new Notes("dsregcmd");
            notes.lock(Lock.By.MDM, state("YES".equals(said.get("AzureAdJoined")) || said.containsKey("MdmUrl")));
            return notes.reading();
        }
        var notes = new Notes("profiles");
        notes.say(Fact.MAKER, "Apple");
        notes.lock(
                Lock.By.ENROLMENT,
                state(said.getOrDefault("Enrolled via DEP", "No").startsWith("Yes")));
        notes.lock(Lock.By.MDM, state(said.getOrDefault("MDM enrollment", "No").startsWith("Yes")));
        return notes.reading();
    }

    private static Lock.State state(boolean on) {
        return on ? Lock.State.ON : Lock.State.OFF;
    }
}
