package org.devicebank.erasers;

import java.util.List;
import java.util.regex.Pattern;

/// What people call the same thing in their records, in small letters and without anything between them.
final class RecordNames {

    static final Pattern DESTROYED = Pattern.compile("(?i)shred|disintegrat|incinerat|pulveri[sz]|melt|smelt");
    static final Pattern YES = Pattern.compile(
            "(?i)(?!.*\\b(not|no|never|off|un\\w*|disabled|without|none|unsure|perhaps|maybe|assumed)\\b)"
                    + "(yes|y|true|on|encrypted|enabled|active|1|file|block|fbe|fde|aes)\\b.*");
    /// What stands in brackets behind a yes: how one knows.
    static final Pattern KNOWN_BY = Pattern.compile("^[^(]*\\((.{3,})\\)\\s*$");
    static final Pattern OFF = Pattern.compile(
            "(?i)no|off|false|disabled|none|removed|unlocked|activation_lock_disabled|0|not present|n/?a");
    static final List<String> RESET = List.of(
            "factoryreset",
            "reset",
            "resetat",
            "reseton",
            "resetmethod",
            "resettype",
            "resetresult",
            "resetstatus",
            "factoryresetat",
            "factoryresetmethod",
            "factoryresetresult",
            "restored",
            "restore",
            "erasedat",
            "erased",
            "dfurestore",
            "erasecontentandsettings");
    static final List<String> ENCRYPTED = List.of(
            "encrypted",
            "wasencrypted",
            "encryption",
            "rocryptostate",
            "encryptionstate",
            "encryptedbefore",
            "encryptionstatus",
            "wasitencrypted",
            "deviceencrypted",
            "deviceencryption",
            "dataprotection",
            "encryptedbeforereset");
    static final List<String> METHOD = List.of(
            "destructionmethod",
            "methodofdestruction",
            "methodused",
            "destruction",
            "process",
            "method",
            "destroyedby");
    static final List<String> SERIAL = List.of(
            "serial",
            "serialnumber",
            "serialno",
            "driveserial",
            "mediaserial",
            "mediaserialnumber",
            "roserialno",
            "robootserialno",
            "deviceserial",
            "deviceserialnumber",
            "diskserial",
            "diskserialnumber",
            "driveserialnumber",
            "hddserial",
            "hddserialnumber",
            "serialnr",
            "assetserial",
            "sn");
    static final List<String> FIRST = List.of(
            "doneby",
            "operator",
            "technician",
            "engineer",
            "by",
            "performedby",
            "carriedoutby",
            "resetby",
            "wipedby",
            "erasedby",
            "destroyedby",
            "shreddedby",
            "person1",
            "firstperson",
            "name");
    static final List<String> SECOND = List.of(
            "checkedby",
            "verifiedby",
            "verifier",
            "witness",
            "witnessedby",
            "confirmedby",
            "countersignedby",
            "approvedby",
            "supervisor",
            "person2",
            "secondperson");
    static final List<String> WHEN = List.of(
            "date",
            "when",
            "destroyedat",
            "destroyedon",
            "dateofdestruction",
            "destructiondate",
            "datedestroyed",
            "resetat",
            "erasedat",
            "completed",
            "completedat",
            "datetime",
            "timestamp");
    static final List<String> OUTCOME = List.of(
            "outcome", "result", "status", "resetresult", "resetstatus", "destructionresult", "destructionstatus");
    static final List<String> IMEI =
            List.of("imei", "imei1", "imeino", "imeinumber", "internationalmobileequipmentidentity");
    static final Pattern DEGAUSSED = Pattern.compile("(?i)degauss");
    /// A word that turns what is said into what was not done, or not yet.
    static final Pattern NOT_DONE = Pattern.compile("(?i)\\b(not?|never|fail(ed|ure)?|unsuccessful|error|false|pending"
            + "|planned|scheduled|awaiting|to be|queued|in progress|incomplete|partial(ly)?|abort(ed)?|cancel(l?ed)?"
            + "|skipped|attempt(ed)?|unknown|refused|tbc|tbd)\\b");

    private RecordNames() {}
}
