package org.devicebank.erasers;

/// Writes down what a terminal showed, command by command.
final class Shell {

    private static final String DRIVE = "/dev/sda";
    private final StringBuilder text = new StringBuilder();
    private String prompt = "root@bench:~# ";

    Shell prompt(String other) {
        prompt = other;
        return this;
    }

    Shell type(String command, String shown) {
        text.append(prompt).append(command).append('\n').append(shown);
        return this;
    }

    Shell endedWith(int status) {
        return type("echo $?", status + "\n");
    }

    /// What the drive says of itself.
    Shell looksAtLock(boolean enabled, boolean frozen) {
        return type("hdparm -I " + DRIVE, """

                %s:

                ATA device, with non-removable media
                \tModel Number:       Samsung SSD 860 EVO 500GB
                \tSerial Number:      S3Z1NB0K123456
                \tLBA48  user addressable sectors:   976773168
                \tLogical  Sector size:                   512 bytes
                \tNominal Media Rotation Rate: Solid State Device
                Security:
                \t\tsupported
                \t%s\tenabled
                \tnot\tlocked
                \t%s\tfrozen
                \t4min for SECURITY ERASE UNIT. 8min for ENHANCED SECURITY ERASE UNIT.
                """.formatted(DRIVE, enabled ? "" : "not", frozen ? "" : "not"));
    }

    Shell setsPassword() {
        return type(
                "hdparm --user-master u --security-set-pass p " + DRIVE,
                "security_password: \"p\"\n\n" + DRIVE
                        + ":\n Issuing SECURITY_SET_PASS command, password=\"p\", user=user, mode=high\n");
    }

    Shell erases(String prefix) {
        return type(
                prefix + "hdparm --user-master u --security-erase p " + DRIVE,
                "security_password: \"p\"\n\n" + DRIVE
                        + ":\n Issuing SECURITY_ERASE command, password=\"p\", user=user\n");
    }

    Shell sanitises() {
        return type(
                "hdparm --yes-i-know-what-i-am-doing --sanitize-block-erase " + DRIVE,
                DRIVE + ":\nIssuing SANITIZE_BLOCK_ERASE command\nOperation started in background\n");
    }

    Shell looksAtSanitise(String state, boolean flag) {
        return type(
                "hdparm --sanitize-status " + DRIVE,
                DRIVE + ":\nIssuing SANITIZE_STATUS command\nSanitize status:\n    State:    " + state + "\n"
                        + (flag ? "    Last Sanitize Operation Completed Without Error\n" : ""));
    }

    Shell says(String line) {
        text.append(line).append('\n');
        return this;
    }

    /// The log page of an NVMe drive.
    static String registers(Object progress, String status, String action) {
        return """
                Sanitize Progress                      (SPROG) :  %s
                Sanitize Status                        (SSTAT) :  %s
                Sanitize Command Dword 10 Information (SCDW10) :  %s
                Estimated Time For Overwrite                   :  4294967295 (No time period reported)
                """.formatted(progress, status, action);
    }

    String text() {
        return text + prompt;
    }
}
