package org.devicebank.receipts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.Permit;
import org.devicebank.recycling.Plan;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.Sort;
import org.jspecify.annotations.Nullable;

/// One received load in the shape of the national digital waste tracking; `docs/waste-tracking.md` names every field
/// and the public description it follows.
///
/// @param apiCode the code the receiving site got from the national service, or null when we do not know it
/// @param paper the number of the transfer note, or the consignment code
record Movement(
        @Nullable String apiCode,
        boolean hazardous,
        String paper,
        Plan plan,
        Permit carrier,
        Permit site,
        Receipt receipt,
        List<Item> items,
        List<Share> shares,
        Function<Sort, String> describe) {

    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

    /// The body of `POST /movements/receive`.
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        if (apiCode != null) body.put("apiCode", apiCode);
        body.put("dateTimeReceived", receipt.receivedAt().toString());
        if (hazardous) body.put("hazardousWasteConsignmentCode", paper);
        body.put("yourUniqueReference", receipt.reference());
        if (!hazardous) {
            body.put("otherReferencesForMovement", List.of(Map.of("label", "Waste transfer note", "reference", paper)));
        }
        if (!plan.handling().isEmpty()) body.put("specialHandlingRequirements", plan.handling());
        body.put("wasteItems", wasteItems());
        body.put("carrier", carriedBy());
        body.put("receiver", Map.of("siteName", site.site(), "authorisationNumber", site.number()));
        body.put("receipt", Map.of("address", address(site.address())));
        return body;
    }

    private Map<String, Object> carriedBy() {
        var by = new LinkedHashMap<String, Object>();
        var holder = carrier.holder();
        by.put("registrationNumber", carrier.number());
        by.put("organisationName", holder == null ? carrier.site() : holder);
        by.put("address", address(carrier.address()));
        by.put("vehicleRegistration", plan.vehicle());
        by.put("meansOfTransport", "Road");
        return by;
    }

    private static Map<String, Object> address(String full) {
        var address = new LinkedHashMap<String, Object>();
        address.put("fullAddress", full);
        var found = POSTCODE.matcher(full);
        if (!found.find()) {
            throw Refused.conflict("refused.permits.postcode");
        }
        address.put("postcode", found.group().toUpperCase(java.util.Locale.ROOT));
        return address;
    }

    /// One for each sort of waste that arrived. The containers of the load are counted with the first, since they are
    /// shared by all.
    private List<Map<String, Object>> wasteItems() {
        var bySort = items.stream()
                .filter(item -> !receipt.missing().contains(item.id()))
                .collect(Collectors.groupingBy(Item::sort, TreeMap::new, Collectors.toList()));
        var all = new ArrayList<Map<String, Object>>();
        bySort.forEach((sort, some) -> all.add(wasteItem(sort, some, all.isEmpty() ? plan.containers() : 0)));
        return all;
    }

    private Map<String, Object> wasteItem(Sort sort, List<Item> some, int containers) {
        var kind = sort.classified();
        var byTreatment = new TreeMap<Treatment, Grams>();
        for (var share : shares) {
            if (some.stream().anyMatch(item -> item.id().equals(share.item()))) {
                byTreatment.merge(share.treatment(), share.grams(), Grams::plus);
            }
        }
        var one = new LinkedHashMap<String, Object>();
        one.put("ewcCodes", List.of(kind.ewc()));
        one.put("wasteDescription", describe.apply(sort));
        one.put("physicalForm", kind.form());
        one.put("numberOfContainers", containers);
        one.put("typeOfContainers", plan.container().name());
        one.put("weight", weight(byTreatment.values().stream().reduce(Grams.NONE, Grams::plus)));
        one.put("containsPops", kind.pops());
        if (kind.pops()) one.put("pops", Map.of("sourceOfComponents", "NOT_PROVIDED"));
        one.put("containsHazardous", kind.hazardous());
        if (kind.hazardous()) {
            var hazards = new LinkedHashMap<String, Object>();
            hazards.put("sourceOfComponents", "NOT_PROVIDED");
            hazards.put("hazCodes", kind.properties());
            one.put("hazardous", hazards);
        }
        one.put("disposalOrRecoveryCodes", codes(byTreatment));
        return one;
    }

    private List<Map<String, Object>> codes(Map<Treatment, Grams> byTreatment) {
        return receipt.treated().stream()
                .sorted(Comparator.comparing(Treated::treatment))
                .filter(treated -> grams(byTreatment, treated).value() > 0)
                .map(treated -> {
                    var code = new LinkedHashMap<String, Object>();
                    code.put("code", treated.code());
                    code.put("weight", weight(grams(byTreatment, treated)));
                    return (Map<String, Object>) code;
                })
                .toList();
    }

    private static Grams grams(Map<Treatment, Grams> byTreatment, Treated treated) {
        return byTreatment.getOrDefault(treated.treatment(), Grams.NONE);
    }

    private Map<String, Object> weight(Grams grams) {
        var weight = new LinkedHashMap<String, Object>();
        weight.put("metric", "Kilograms");
        weight.put("amount", BigDecimal.valueOf(grams.value(), 3));
        weight.put("isEstimate", !receipt.actual());
        return weight;
    }
}
