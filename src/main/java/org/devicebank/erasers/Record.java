package org.devicebank.erasers;

import static org.devicebank.erasers.RecordNames.DEGAUSSED;
import static org.devicebank.erasers.RecordNames.DESTROYED;
import static org.devicebank.erasers.RecordNames.ENCRYPTED;
import static org.devicebank.erasers.RecordNames.FIRST;
import static org.devicebank.erasers.RecordNames.IMEI;
import static org.devicebank.erasers.RecordNames.KNOWN_BY;
import static org.devicebank.erasers.RecordNames.METHOD;
import static org.devicebank.erasers.RecordNames.NOT_DONE;
import static org.devicebank.erasers.RecordNames.OFF;
import static org.devicebank.erasers.RecordNames.OUTCOME;
import static org.devicebank.erasers.RecordNames.RESET;
import static org.devicebank.erasers.RecordNames.SECOND;
import static org.devicebank.erasers.RecordNames.SERIAL;
import static org.devicebank.erasers.RecordNames.WHEN;
import static org.devicebank.erasers.RecordNames.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Locked;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what people write down of a phone that was reset, or of a drive that was destroyed: names and values, as
/// lines or as JSON. Nothing in it was counted by a machine, so two people must stand for it.
final class Record {

    private final Map<String, String> said;

    private Record(Map<String, String> said) {
        this.said = said;
    }

    static boolean recognises(String text) {
        return RecordText.blocks(text).stream().anyMatch(block -> new Record(block).known());
    }

    static boolean recognises(JsonNode document) {
        return RecordText.blocks(document).stream().anyMatch(block -> new Record(block).known());
    }

    static Account read(String text) {
        return account(RecordText.blocks(text));
    }

    static Account read(List<JsonNode> documents) {
        return account(documents.stream()
                .flatMap(document -> RecordText.blocks(document).stream())
                .toList());
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
        return value(RESET) != null && (value(IMEI) != null || value(ENCRYPTED) != null);
    }

    private boolean isDestruction() {
        return said.keySet().stream().anyMatch(key -> key.contains("destr") || key.startsWith("shredded"))
                        && (method() != null || value(SERIAL) != null)
                || value(METHOD) != null
                        && DESTROYED.matcher(String.valueOf(value(METHOD))).find()
                        && value(SERIAL) != null;
    }

    private Weighed reset() {
        var weighing = new Weighing("phone");
        weighing.saidByPeople();
        var imei = value(IMEI);
        var digits = imei == null ? "" : imei.replaceAll("[^0-9]", "");
        if (imei != null && !Identifiers.isImei(digits)) weighing.doubt("imei", imei);
        var encrypted = value(ENCRYPTED);
        if (encrypted == null) weighing.missing("encrypted");
        else if (!YES.matcher(encrypted).matches()) weighing.doubt("never_encrypted", encrypted);
        else weighing.is("encrypted", encrypted);
        var evidence = said.containsKey("rocryptostate")
                ? "ro.crypto.state"
                : value(List.of("encryptionevidence", "evidencedby", "howevidenced", "encryptedevidence", "evidence"));
        if (evidence == null && encrypted != null) {
            var bracket = KNOWN_BY.matcher(encrypted);
            evidence = bracket.matches() ? bracket.group(1) : null;
        }
        if (evidence == null) weighing.missing("encryption_evidence");
        else weighing.is("encryption_evidence", evidence);
        var reset = value(RESET);
        if (reset != null && (NOT_DONE.matcher(reset).find() || reset.equals("0"))) {
            weighing.fail("says", "erasers.counter.reset", reset);
        } else if (reset != null) weighing.is("reset", reset);
        outcome(weighing);
        locks(weighing, digits);
        var card = value(List.of("sdcard", "memorycard", "externalcard"));
        if (card != null && !OFF.matcher(card).matches()) weighing.doubt("says", "erasers.counter.sd_card", card);
        people(weighing);
        var serial = value(SERIAL);
        return weighing.done(
                Identity.of(
                        value(List.of(
                                "model", "devicemodel", "romodel", "roproductmodel", "producttype", "device", "phone")),
                        serial == null && !digits.isEmpty() ? digits : serial,
                        null),
                null,
                null,
                Medium.FLASH,
                Technique.FACTORY_RESET_ENCRYPTED);
    }

    private void locks(Weighing weighing, String imei) {
        for (var lock : RecordLock.values()) {
            var state = lock.said(said);
            if (state == null) continue;
            var counter = lock.name().toLowerCase(Locale.ROOT);
            if (lock.againstTheReset() && RecordLock.state(state) != RecordLock.State.OFF) {
                weighing.doubt("says", "erasers.counter." + counter, state);
            } else {
                weighing.is(counter, state);
            }
        }
        var numbers = Stream.of(value(SERIAL), imei.isEmpty() ? null : imei)
                .filter(Objects::nonNull)
                .toList();
        weighing.locked(new Locked(RecordLock.on(said), numbers));
    }

    private Weighed destruction() {
        var weighing = new Weighing("drive");
        weighing.saidByPeople();
        var method = method();
        Technique technique = null;
        if (method == null) weighing.missing("method");
        else if (NOT_DONE.matcher(method).find()) weighing.doubt("not_destroyed", method);
        else if (DESTROYED.matcher(method).find()) technique = Technique.SHRED;
        else if (DEGAUSSED.matcher(method).find()) technique = Technique.DEGAUSS;
        else weighing.doubt("not_destroyed", method);
        if (technique != null) weighing.is("method", String.valueOf(method));
        outcome(weighing);
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

    /// "Destroyed by" names a machine or a person; only a machine is a method.
    private @Nullable String method() {
        var method = value(METHOD);
        return method != null && method.equals(said.get("destroyedby")) && !names(method) ? null : method;
    }

    private static boolean names(String method) {
        return DESTROYED.matcher(method).find() || DEGAUSSED.matcher(method).find();
    }

    private void outcome(Weighing weighing) {
        var outcome = value(OUTCOME);
        if (outcome != null && (NOT_DONE.matcher(outcome).find() || outcome.equals("0"))) {
            weighing.fail("says", "erasers.counter.result", outcome);
        }
    }

    private void people(Weighing weighing) {
        var first = value(FIRST);
        if (first != null && first.equals(said.get("destroyedby")) && names(first)) {
            first = value(
                    FIRST.stream().filter(name -> !name.equals("destroyedby")).toList());
        }
        var second = value(SECOND);
        if (first == null) weighing.missing("first_person");
        if (second == null) weighing.missing("second_person");
        if (first != null && second != null) {
            if (first.strip().equalsIgnoreCase(second.strip())) weighing.doubt("same_person", first);
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
}
