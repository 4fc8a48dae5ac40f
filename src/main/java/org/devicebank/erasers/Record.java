package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what people write down of a phone that was reset, or of a drive that was destroyed: names and values, as
/// lines or as JSON. Nothing in it was counted by a machine, so two people must stand for it.
final class Record {

    private static final Pattern LINE =
            Pattern.compile("^\\s*\\[?([A-Za-z][A-Za-z0-9 ._/()-]{0,60}?)\\]?\\s*[:=]\\s*\\[?(.*?)\\]?\\s*$");
    private static final Pattern DESTROYED = Pattern.compile("(?i)shred|disintegrat|incinerat|pulveri[sz]|melt|smelt");
    private static final Pattern YES = Pattern.compile("(?i)yes|y|true|on|encrypted|enabled|1|file|block");
    private static final Pattern OFF = Pattern.compile(
            "(?i)no|off|false|disabled|none|removed|unlocked|activation_lock_disabled|0|not present|n/?a");
    private static final List<String> RESET =
            List.of("factoryreset", "reset", "resetat", "resetmethod", "restored", "erasedat", "dfurestore");
    private static final List<String> ENCRYPTED = List.of(
            "encrypted",
            "wasencrypted",
            "encryption",
            "rocryptostate",
            "encryptionstate",
            "encryptedbefore",
            "encryptedbeforereset");
    private static final List<String> METHOD =
            List.of("destructionmethod", "methodofdestruction", "destroyedby", "destruction", "method");
    private static final List<String> SERIAL = List.of(
            "serial",
            "serialnumber",
            "serialno",
            "driveserial",
            "mediaserial",
            "mediaserialnumber",
            "roserialno",
            "sn");
    private static final List<String> FIRST =
            List.of("doneby", "operator", "technician", "by", "performedby", "resetby", "name");
    private static final List<String> SECOND =
            List.of("checkedby", "verifiedby", "witness", "witnessedby", "secondperson");
    private static final List<String> WHEN =
            List.of("date", "when", "resetat", "erasedat", "destroyedat", "destroyedon", "completed");

    private final Map<String, String> said;

    private Record(Map<String, String> said) {
        this.said = said;
    }

    static boolean recognises(String text) {
        return blocks(text).stream().anyMatch(block -> new Record(block).known());
    }

    static boolean recognises(JsonNode document) {
        return new Record(flat(document)).known();
    }

    static Account read(String text) {
        return account(blocks(text));
    }

    static Account read(List<JsonNode> documents) {
        return account(documents.stream().map(Record::flat).toList());
    }

    private static Account account(List<Map<String, String>> blocks) {
        var records = blocks.stream().map(Record::new).filter(Record::known).toList();
        var runs = new ArrayList<Run>();
        records.forEach(record -> runs.add(record.isReset() ? record.reset() : record.destruction()));
        var resets = records.stream().allMatch(Record::isReset);
        return new Account(
                resets ? "reset record" : "destruction record",
                List.of(new Session("people", new Machine(Map.of()), runs)));
    }

    private boolean known() {
        return isReset() || isDestruction();
    }

    private boolean isReset() {
        return value(RESET) != null && (value(List.of("imei", "imei1")) != null || value(ENCRYPTED) != null);
    }

    private boolean isDestruction() {
        return said.keySet().stream().anyMatch(key -> key.contains("destr"))
                        && (value(METHOD) != null || value(SERIAL) != null)
                || value(METHOD) != null
                        && DESTROYED.matcher(String.valueOf(value(METHOD))).find()
                        && value(SERIAL) != null;
    }

    private Weighed reset() {
        var weighing = new Weighing("phone");
        weighing.saidByPeople();
        var imei = value(List.of("imei", "imei1"));
        var digits = imei == null ? "" : imei.replaceAll("[^0-9]", "");
        if (imei != null && !Identifiers.isImei(digits)) weighing.doubt("imei", imei);
        var encrypted = value(ENCRYPTED);
        if (encrypted == null) weighing.missing("encrypted");
        else if (!YES.matcher(encrypted).matches()) weighing.doubt("never_encrypted", encrypted);
        else weighing.is("encrypted", encrypted);
        var evidence = said.containsKey("rocryptostate")
                ? "ro.crypto.state"
                : value(List.of("encryptionevidence", "evidencedby", "howevidenced", "encryptedevidence", "evidence"));
        if (evidence == null) weighing.missing("encryption_evidence");
        else weighing.is("encryption_evidence", evidence);
        var reset = value(RESET);
        if (reset != null && reset.matches("(?i)no|false|failed|0"))
            weighing.fail("says", "erasers.counter.reset", reset);
        else if (reset != null) weighing.is("reset", reset);
        lock(
                weighing,
                "activation_lock",
                List.of("activationlock", "findmy", "findmyiphone", "icloudlock", "activationlockstatus"));
        lock(weighing, "frp", List.of("frp", "frpstate", "frplock", "factoryresetprotection"));
        var card = value(List.of("sdcard", "memorycard", "externalcard"));
        if (card != null && !OFF.matcher(card).matches()) weighing.doubt("says", "erasers.counter.sd_card", card);
        people(weighing);
        var serial = value(SERIAL);
        return weighing.done(
                Identity.of(
                        value(List.of("model", "romodel", "roproductmodel")),
                        serial == null && !digits.isEmpty() ? digits : serial,
                        null),
                null,
                null,
                Medium.FLASH,
                Technique.FACTORY_RESET_ENCRYPTED);
    }

    /// A lock that is still on shows that the reset went round the owner; one nobody asked about shows nothing.
    private void lock(Weighing weighing, String counter, List<String> names) {
        var state = value(names);
        if (state == null) return;
        if (OFF.matcher(state).matches()) weighing.is(counter, state);
        else weighing.doubt("says", "erasers.counter." + counter, state);
    }

    private Weighed destruction() {
        var weighing = new Weighing("drive");
        weighing.saidByPeople();
        var method = value(METHOD);
        Technique technique = null;
        if (method == null) weighing.missing("method");
        else if (DESTROYED.matcher(method).find()) technique = Technique.SHRED;
        else if (method.toLowerCase(Locale.ROOT).contains("degauss")) technique = Technique.DEGAUSS;
        else weighing.doubt("not_destroyed", method);
        if (technique != null) weighing.is("method", String.valueOf(method));
        var when = value(WHEN);
        if (when == null) weighing.missing("date");
        else weighing.is("date", when);
        people(weighing);
        return weighing.done(
                Identity.of(value(List.of("model", "drivemodel")), value(SERIAL), null),
                null,
                null,
                medium(),
                technique);
    }

    private void people(Weighing weighing) {
        var first = value(FIRST);
        var second = value(SECOND);
        if (first == null) weighing.missing("first_person");
        if (second == null) weighing.missing("second_person");
        if (first != null && second != null) {
            if (first.equalsIgnoreCase(second)) weighing.doubt("same_person", first);
            else weighing.is("people", first + ", " + second);
        }
    }

    private Medium medium() {
        var said = String.valueOf(value(List.of("mediatype", "medium", "media", "type")))
                .toUpperCase(Locale.ROOT);
        if (said.contains("NVME")) return Medium.NVME;
        if (said.contains("SSD") || said.contains("SOLID")) return Medium.SSD;
        return said.contains("HDD") || said.contains("HARD") || said.contains("MAGNETIC") ? Medium.HDD : Medium.UNKNOWN;
    }

    private @Nullable String value(List<String> names) {
        return names.stream()
                .map(said::get)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse(null);
    }

    /// Blocks of lines with an empty line between them; a block without a name of its own continues the one before.
    private static List<Map<String, String>> blocks(String text) {
        var blocks = new ArrayList<Map<String, String>>();
        var block = new LinkedHashMap<String, String>();
        blocks.add(block);
        for (var line : text.lines().toList()) {
            var match = LINE.matcher(line);
            if (!match.matches()) continue;
            var name = plain(match.group(1));
            // the same name again begins the next record
            if (block.containsKey(name) && (SERIAL.contains(name) || name.startsWith("imei"))) {
                block = new LinkedHashMap<>();
                blocks.add(block);
            }
            block.putIfAbsent(name, match.group(2).strip());
        }
        return blocks;
    }

    private static Map<String, String> flat(JsonNode document) {
        var flat = new LinkedHashMap<String, String>();
        document.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                flat.putIfAbsent(plain(field.getKey()), field.getValue().asString());
            } else if (field.getValue().isObject()) {
                flat(field.getValue()).forEach(flat::putIfAbsent);
            }
        });
        return flat;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
