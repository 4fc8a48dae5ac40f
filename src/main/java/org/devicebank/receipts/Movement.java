package org.devicebank.receipts;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern API_CODE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

    /// The body of `POST /movements/receive`.
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        if (apiCode != null) body.put("apiCode", code(apiCode));
        body.put(
                "dateTimeReceived",
                receipt.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (hazardous) body.put("hazardousWasteConsignmentCode", paper);
        else body.put("reasonForNoConsignmentCode", "NON_HAZ_WASTE_TRANSFER");
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

    /// The national service gives each organisation a code of sixteen bytes.
    private static String code(String apiCode) {
        if (!API_CODE.matcher(apiCode).matches()) throw Refused.unfit("refused.receipts.api_code", apiCode);
        return apiCode.toLowerCase(Locale.ROOT);
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
        var letters = found.group().toUpperCase(Locale.ROOT).replace(" ", "");
        var inward = letters.length() - 3;
        address.put("postcode", letters.substring(0, inward) + " " + letters.substring(inward));
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
        var codes = codes(byTreatment);
        if (!codes.isEmpty()) one.put("disposalOrRecoveryCodes", codes);
        return one;
    }

    /// What goes by one code is one weight, whatever we call it.
    private List<Map<String, Object>> codes(Map<Treatment, Grams> byTreatment) {
        var byCode = new LinkedHashMap<String, Grams>();
        receipt.treated().stream()
                .sorted(Comparator.comparing(Treated::treatment))
                .forEach(treated -> byCode.merge(
                        treated.code(), byTreatment.getOrDefault(treated.treatment(), Grams.NONE), Grams::plus));
        var codes = new ArrayList<Map<String, Object>>();
        byCode.forEach((code, grams) -> {
            if (grams.value() == 0) return;
            var one = new LinkedHashMap<String, Object>();
            one.put("code", code);
            one.put("weight", weight(grams));
            codes.add(one);
        });
        return codes;
    }

    /// The service takes no weight of nothing: what is too light for a gram of its own is said to be about one.
    private Map<String, Object> weight(Grams grams) {
        var weight = new LinkedHashMap<String, Object>();
        weight.put("metric", "Kilograms");
        weight.put("amount", BigDecimal.valueOf(Math.max(1, grams.value()), 3));
        weight.put("isEstimate", !receipt.actual() || grams.value() == 0);
        return weight;
    }
}
