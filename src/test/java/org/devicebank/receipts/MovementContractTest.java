package org.devicebank.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.devicebank.kernel.Refused;
import org.devicebank.sorts.Sort;
import org.junit.jupiter.api.Test;

/// The names, the fields that must be there, the lists of values, the units and the dates of the national service, as
/// its public description says them (Receipt API, version 1.0, with the names of the data definitions).
class MovementContractTest {

    private static final String CODE = "ba6eb330-4f7f-11eb-a2fb-67c34e9ac07c";
    private static final String TEXT = ".+";
    private static final String YES_OR_NO = "true|false";
    private static final String SOURCE = "NOT_PROVIDED|PROVIDED_WITH_WASTE|GUIDANCE|OWN_TESTING";

    /// Every field: its path, whether it must be there with the one above it, and how its value is written.
    private static final List<Field> FIELDS = List.of(
            must("apiCode", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            must("dateTimeReceived", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+]01:00)"),
            may("hazardousWasteConsignmentCode", "[A-Z0-9]{6}/[A-Z0-9]{5}|S[ABC][0-9]{7}|D[ABC][0-9]{7}"),
            may("reasonForNoConsignmentCode", "NON_HAZ_WASTE_TRANSFER|NO_DOC_WITH_WASTE|HWRC_RECEIPT"),
            may("yourUniqueReference", TEXT),
            may("otherReferencesForMovement[]", ""),
            must("otherReferencesForMovement[].label", TEXT),
            must("otherReferencesForMovement[].reference", TEXT),
            may("specialHandlingRequirements", ".{1,5000}"),
            must("wasteItems[]", ""),
            must("wasteItems[].ewcCodes[]", "[0-9]{6}"),
            must("wasteItems[].wasteDescription", TEXT),
            must("wasteItems[].physicalForm", "Gas|Liquid|Solid|Powder|Sludge|Mixed"),
            must("wasteItems[].numberOfContainers", "[0-9]+"),
            must("wasteItems[].typeOfContainers", "BAG|BAL|BOX|CAN|CAR|CAS|CON|DRU|FIB|IBC|LOO|PAL|ROR|SKI|TAN|WBI"),
            must("wasteItems[].weight", ""),
            must("wasteItems[].weight.metric", "Grams|Kilograms|Tonnes"),
            must("wasteItems[].weight.amount", "[0-9]+([.][0-9]+)?"),
            must("wasteItems[].weight.isEstimate", YES_OR_NO),
            must("wasteItems[].containsPops", YES_OR_NO),
            may("wasteItems[].pops", ""),
            must("wasteItems[].pops.sourceOfComponents", SOURCE),
            must("wasteItems[].containsHazardous", YES_OR_NO),
            may("wasteItems[].hazardous", ""),
            must("wasteItems[].hazardous.sourceOfComponents", SOURCE),
            must("wasteItems[].hazardous.hazCodes[]", "HP_([1-9]|1[0-5])"),
            may("wasteItems[].disposalOrRecoveryCodes[]", ""),
            must("wasteItems[].disposalOrRecoveryCodes[].code", "R([1-9]|1[0-3])|D([1-9]|1[0-5])"),
            must("wasteItems[].disposalOrRecoveryCodes[].weight", ""),
            must("wasteItems[].disposalOrRecoveryCodes[].weight.metric", "Grams|Kilograms|Tonnes"),
            must("wasteItems[].disposalOrRecoveryCodes[].weight.amount", "[0-9]+([.][0-9]+)?"),
            must("wasteItems[].disposalOrRecoveryCodes[].weight.isEstimate", YES_OR_NO),
            must("carrier", ""),
            must(
                    "carrier.registrationNumber",
                    "CBD[UL][0-9]+|WCR/R/[0-9]{7}|(SCO|SEA|SNO|SWE|WCR)/[0-9]{6}|ROC ?[UL]T ?[0-9]+"),
            must("carrier.organisationName", TEXT),
            may("carrier.address", ""),
            may("carrier.address.fullAddress", TEXT),
            must("carrier.address.postcode", "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}"),
            must("carrier.vehicleRegistration", ".{1,10}"),
            must("carrier.meansOfTransport", "Road|Rail|Air|Sea|Inland Waterway|Pipe|Other"),
            must("receiver", ""),
            must("receiver.siteName", TEXT),
            must("receiver.authorisationNumber", TEXT),
            must("receipt", ""),
            must("receipt.address", ""),
            must("receipt.address.fullAddress", TEXT),
            must("receipt.address.postcode", "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}"));

    private record Field(String path, boolean must, String written) {

        /// The field that it is a part of, or nothing.
        String above() {
            var dot = path.lastIndexOf('.');
            return dot < 0 ? "" : path.substring(0, dot);
        }
    }

    private static Field must(String path, String written) {
        return new Field(path, true, written);
    }

    private static Field may(String path, String written) {
        return new Field(path, false, written);
    }

    /// Every object by its path, and every value by its path.
    private record Shape(Map<String, List<Set<String>>> objects, Map<String, List<String>> values) {

        static Shape of(Map<String, Object> body) {
            var shape = new Shape(new LinkedHashMap<>(), new LinkedHashMap<>());
            shape.walk("", body);
            return shape;
        }

        private void walk(String path, Object value) {
            if (value instanceof Map<?, ?> fields) {
                var names = new TreeSet<String>();
                fields.forEach((name, inner) -> {
                    var below = (path.isEmpty() ? "" : path + ".") + name + (inner instanceof List<?> ? "[]" : "");
                    names.add(below);
                    walk(below, inner);
                });
                objects.computeIfAbsent(path, _ -> new ArrayList<>()).add(names);
            } else if (value instanceof List<?> list) {
                assertThat(list).as(path).isNotEmpty();
                list.forEach(inner -> walk(path, inner));
            } else {
                values.computeIfAbsent(path, _ -> new ArrayList<>()).add(String.valueOf(value));
            }
        }
    }

    private static void holds(Map<String, Object> body) {
        var shape = Shape.of(body);
        var known = FIELDS.stream().map(Field::path).toList();
        shape.objects()
                .forEach((path, all) -> all.forEach(names -> {
                    assertThat(known).as("names in " + path).containsAll(names);
                    FIELDS.stream()
                            .filter(field -> field.must() && field.above().equals(path))
                            .forEach(field -> assertThat(names).as(path).contains(field.path()));
                }));
        FIELDS.stream()
                .filter(field -> !field.written().isEmpty())
                .forEach(field -> assertThat(shape.values().getOrDefault(field.path(), List.of()))
                        .as(field.path())
                        .allMatch(value -> value.matches(field.written())));
        shape.values().forEach((path, values) -> {
            if (path.endsWith(".amount")) {
                assertThat(values).allMatch(value -> new BigDecimal(value).signum() > 0);
            }
        });
        Instant.parse(body.get("dateTimeReceived").toString());
        assertThat(body.containsKey("hazardousWasteConsignmentCode"))
                .as("a code, or why there is none")
                .isNotEqualTo(body.containsKey("reasonForNoConsignmentCode"));
    }

    @Test
    void every_sort_of_waste_holds_to_the_description() {
        for (var sort : Sort.values()) {
            holds(MovementTest.body(
                    CODE, "ab12 cde", 500, 3000, sort.classified().hazardous(), sort));
        }
        holds(MovementTest.body(CODE.toUpperCase(java.util.Locale.ROOT), "X", 500, 3000, true, Sort.values()));
    }

    @Test
    void what_weighs_nothing_by_itself_is_an_estimate_of_a_gram() {
        var body = MovementTest.body(CODE, "ab12 cde", 0, 0, false, Sort.CABLES);
        holds(body);
        assertThat(String.valueOf(((List<?>) body.get("wasteItems")).getFirst()))
                .contains("amount=0.001")
                .contains("isEstimate=true")
                .doesNotContain("disposalOrRecoveryCodes");
    }

    @Test
    void a_code_that_the_service_cannot_have_given_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> MovementTest.body("secret", "ab12 cde", 500, 3000, false, Sort.CABLES))
                .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.receipts.api_code"));
    }
}
