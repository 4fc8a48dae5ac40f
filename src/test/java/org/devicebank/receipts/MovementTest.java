package org.devicebank.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.Permit;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.PermitKind;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Plan;
import org.devicebank.sorts.Container;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The export holds to the public description of the national service, field by field.
class MovementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Set<String> FORMS = Set.of("Gas", "Liquid", "Solid", "Powder", "Sludge", "Mixed");
    private static final Set<String> CONTAINERS = Set.of(
            "BAG", "BAL", "BOX", "CAN", "CAR", "CAS", "CON", "DRU", "FIB", "IBC", "LOO", "PAL", "ROR", "SKI", "TAN",
            "WBI");

    private static Permit permit(PermitKind kind, String number, String name) {
        return new Permit(
                new PermitId(UUID.randomUUID()),
                null,
                name,
                kind,
                number,
                name + " yard",
                "4 Dock Road, Coventry cv2 1eb",
                DAY.minusYears(1),
                DAY.plusYears(1),
                null);
    }

    private static Item item(Sort sort) {
        return new Item(new ItemId(UUID.randomUUID()), null, null, null, sort, 1, "", false, false, new Grams(1000));
    }

    static Map<String, Object> body(boolean hazardous, Sort... sorts) {
        return body(null, "ab12 cde", 500, 3000, hazardous, sorts);
    }

    static Map<String, Object> body(
            @Nullable String apiCode, String vehicle, long reused, long recycled, boolean hazardous, Sort... sorts) {
        var items = java.util.Arrays.stream(sorts).map(MovementTest::item).toList();
        var receipt = new Receipt(
                UUID.randomUUID(),
                new LoadId(UUID.randomUUID()),
                Instant.parse("2026-10-05T12:12:28.987654Z"),
                "TICKET-9",
                null,
                true,
                List.of(
                        new Treated(Treatment.REUSE, "R4", new Grams(Math.max(1, reused))),
                        new Treated(Treatment.RECYCLING, "R4", new Grams(Math.max(1, recycled)))),
                Set.of());
        var shares = new java.util.ArrayList<Share>();
        items.forEach(one -> shares.add(new Share(one.id(), Treatment.REUSE, new Grams(reused / items.size()))));
        items.forEach(one -> shares.add(new Share(one.id(), Treatment.RECYCLING, new Grams(recycled / items.size()))));
        var plan = new Plan(
                DAY,
                new PermitId(UUID.randomUUID()),
                new PermitId(UUID.randomUUID()),
                vehicle,
                "1 Bank Street",
                Container.PAL,
                3,
                "sorted",
                "no water",
                true,
                null);
        return new Movement(
                        apiCode,
                        hazardous,
                        hazardous ? "COVENT/0000C" : "WTN-000012",
                        plan,
                        permit(PermitKind.CARRIER, "CBDU123456", "Vans Ltd"),
                        permit(PermitKind.SITE, "EPR/AB1234CD", "Loop Ltd"),
                        receipt,
                        items,
                        shares,
                        Sort::name)
                .body();
    }

    @SuppressWarnings("unchecked") // the shape is what is tested here
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // the shape is what is tested here
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @Test
    void a_hazardous_load_says_every_field_that_is_asked_for() {
        var body = body(true, Sort.IT_UNASSESSED, Sort.BATTERY_MIXED);
        assertThat(body)
                .containsOnlyKeys(
                        "dateTimeReceived",
                        "hazardousWasteConsignmentCode",
                        "yourUniqueReference",
                        "specialHandlingRequirements",
                        "wasteItems",
                        "carrier",
                        "receiver",
                        "receipt")
                .containsEntry("dateTimeReceived", "2026-10-05T12:12:28Z");
        assertThat(body.get("hazardousWasteConsignmentCode").toString()).matches("[A-Z0-9]{6}/[A-Z0-9]{5}");
        assertThat(map(body.get("carrier")))
                .containsOnlyKeys(
                        "registrationNumber", "organisationName", "address", "vehicleRegistration", "meansOfTransport")
                .containsEntry("registrationNumber", "CBDU123456")
                .containsEntry("vehicleRegistration", "AB12 CDE")
                .containsEntry("meansOfTransport", "Road");
        assertThat(map(map(body.get("carrier")).get("address"))).containsEntry("postcode", "CV2 1EB");
        assertThat(map(body.get("receiver"))).containsOnlyKeys("siteName", "authorisationNumber");
        assertThat(map(map(body.get("receipt")).get("address"))).containsOnlyKeys("fullAddress", "postcode");
    }

    @Test
    void every_sort_of_waste_makes_an_item_the_description_allows() {
        for (var sort : Sort.values()) {
            var hazardous = sort.classified().hazardous();
            var item = list(body(hazardous, sort).get("wasteItems")).getFirst();
            assertThat(item)
                    .containsKeys(
                            "ewcCodes",
                            "wasteDescription",
                            "physicalForm",
                            "numberOfContainers",
                            "typeOfContainers",
                            "weight",
                            "containsPops",
                            "containsHazardous",
                            "disposalOrRecoveryCodes")
                    .containsEntry("containsHazardous", hazardous);
            assertThat(item.get("ewcCodes").toString()).matches("\\[[0-9]{6}]");
            assertThat(FORMS).contains(item.get("physicalForm").toString());
            assertThat(CONTAINERS).contains(item.get("typeOfContainers").toString());
            assertThat(item.containsKey("pops")).isEqualTo(item.get("containsPops"));
            assertThat(item.containsKey("hazardous")).isEqualTo(hazardous);
            if (hazardous) {
                assertThat(map(item.get("hazardous")).get("hazCodes").toString())
                        .matches("\\[HP_[0-9]{1,2}(, HP_[0-9]{1,2})*]");
            }
        }
        for (var container : Container.values()) {
            assertThat(CONTAINERS).contains(container.name());
        }
    }

    @Test
    void weights_are_kilograms_that_add_up_and_containers_are_counted_once() {
        var items = list(body(true, Sort.IT_UNASSESSED, Sort.CRT).get("wasteItems"));
        var sum = items.stream()
                .map(item -> (BigDecimal) map(item.get("weight")).get("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("3.5");
        assertThat(items).extracting(item -> item.get("numberOfContainers")).containsExactly(3, 0);
        assertThat(list(items.getFirst().get("disposalOrRecoveryCodes")))
                .extracting(code -> code.get("code"))
                .containsExactly("R4");
        assertThat(map(items.getFirst().get("weight")))
                .containsEntry("metric", "Kilograms")
                .containsEntry("isEstimate", false);
    }

    @Test
    void other_waste_names_its_transfer_note_and_no_consignment_code() {
        var body = body(false, Sort.CABLES);
        assertThat(body)
                .doesNotContainKey("hazardousWasteConsignmentCode")
                .containsEntry("reasonForNoConsignmentCode", "NON_HAZ_WASTE_TRANSFER");
        assertThat(list(body.get("otherReferencesForMovement")).getFirst()).containsEntry("reference", "WTN-000012");
    }

    @Test
    void a_code_of_recovery_is_not_a_code_of_landfill() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Treated(Treatment.RECYCLING, "D1", new Grams(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Treated(Treatment.LANDFILL, "R4", new Grams(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Treated(Treatment.RECOVERY, "R14", new Grams(1)));
    }
}
