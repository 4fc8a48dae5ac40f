package org.devicebank.certificates;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.certificates.Statement.Drive;
import org.devicebank.certificates.Statement.Gift;
import org.devicebank.certificates.Statement.Listed;
import org.devicebank.certificates.Statement.Person;
import org.devicebank.certificates.Statement.Proof;
import org.devicebank.seals.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes a statement in the one way it is written: JSON, keys sorted, left out where nothing is known, no spaces,
/// and no character that could end a script in a web page.
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static String text(Statement statement) {
        return JSON.writeValueAsString(plain(facts(statement)))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> facts(Statement said) {
        return map(
                entry("shape", Claim.SHAPE),
                entry("number", said.number()),
                entry("place", said.place()),
                entry("issued_at", said.issuedAt()),
                entry("issued_by", person(said.issuedBy())),
                entry("key", said.key()),
                entry("replaces", said.replaces()),
                entry("donation", gift(said.gift())),
                entry("devices", said.devices().stream().map(Canonical::listed).toList()),
                entry("drives", said.drives()),
                entry("drives_not_proven", said.unproven()),
                entry("not_proven", said.notProven()),
                entry("limits", said.limits()));
    }

    private static @Nullable Map<String, Object> gift(@Nullable Gift gift) {
        return gift == null
                ? null
                : map(
                        entry("reference", gift.reference()),
                        entry("donor", gift.donor()),
                        entry("loaded_at", gift.loadedAt()),
                        entry("listed", gift.listed()),
                        entry("found", gift.found()),
                        entry("extra", gift.extra()));
    }

    private static Map<String, Object> listed(Listed device) {
        return map(
                entry("tag", device.tag()),
                entry("kind", device.kind().name()),
                entry("maker", device.maker()),
                entry("model", device.model()),
                entry("serial", device.serial()),
                entry("numbers", device.numbers()),
                entry("meant_for", device.route().name()),
                entry("assurance", device.assurance()),
                entry("identified", device.identified()),
                entry("drives", device.drives().stream().map(Canonical::drive).toList()));
    }

    private static Map<String, Object> drive(Drive drive) {
        return map(
                entry("number", drive.number()),
                entry("model", drive.model()),
                entry("serial", drive.serial()),
                entry("medium", drive.medium().name()),
                entry("bytes", drive.bytes()),
                entry("state", drive.state().name()),
                entry("verdict", drive.verdict().name()),
                entry("absent_said_by", drive.said() == null ? null : person(drive.said())),
                entry("proof", proof(drive.proof())),
                entry("tried", drive.tried()));
    }

    private static @Nullable Map<String, Object> proof(@Nullable Proof proof) {
        return proof == null
                ? null
                : map(
                        entry("level", proof.level().name()),
                        entry("technique", proof.technique().name()),
                        entry("tool", proof.tool()),
                        entry("read_back", proof.readBack().name()),
                        entry("binding", proof.binding().name()),
                        entry("evidence_sha256", proof.evidence()),
                        entry("policy", proof.policy()),
                        entry("handed_in_by", person(proof.handedIn())),
                        entry("verified_by", proof.verified() == null ? null : person(proof.verified())),
                        entry("findings", proof.findings()));
    }

    private static Map<String, Object> person(Person person) {
        return map(entry("name", person.name()), entry("role", person.role()), entry("at", person.at()));
    }

    private record Fact(String key, @Nullable Object value) {}

    private static Fact entry(String key, @Nullable Object value) {
        return new Fact(key, value);
    }

    private static Map<String, Object> map(Fact... facts) {
        return Stream.of(facts)
                .filter(fact -> fact.value() != null)
                .collect(Collectors.toMap(Fact::key, Fact::value, (one, _) -> one, TreeMap::new));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, inner) -> sorted.put(key.toString(), plain(inner)));
                yield sorted;
            }
            case Collection<?> many -> many.stream().map(Canonical::plain).toList();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }
}
