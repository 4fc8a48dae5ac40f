package org.devicebank.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.intervals.Interval;
import org.devicebank.intervals.Simulation;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes a figure as JSON, always in the same order, so that the same figure is the same text.
final class Statement {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Statement() {}

    static String text(Figure figure, List<Notes.Borrowed> borrowed) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("what", "Estimated emissions avoided by reusing devices, in kg CO2e (GWP-100)");
        var scope = figure.scope();
        said.put("donation", scope.donation() == null ? null : scope.donation().toString());
        said.put("from", scope.from().toString());
        said.put("until", scope.until().toString());
        said.put("method", figure.method());
        said.put("n1", figure.nets().n1().toPlainString());
        said.put("n2", figure.nets().n2().toPlainString());
        said.put("n3_same_model", figure.nets().n3().toPlainString());
        said.put("n1_range_90", range(figure.n1().drawn()));
        said.put("n2_range_90", range(figure.n2().drawn()));
        said.put("chance_n2_above_zero", figure.n2().aboveZero());
        said.put("n2_width_comes_from", reasons(figure));
        said.put("emitted", figure.nets().caused().toPlainString());
        said.put("emitted_for_devices_nobody_got", figure.burden().toPlainString());
        said.put("phases", phases(figure.nets()));
        said.put("handed_over", figure.handedOver());
        said.put("recycled", figure.unsuitable());
        said.put("classes", figure.classes());
        said.put("tiers", figure.tiers());
        said.put("answers", figure.answers().stream().map(Statement::answers).toList());
        said.put("fewest_answers_told", Method.LEAST_ANSWERS);
        said.put("answers_counted_in_groups_of", Method.LEAST_ANSWERS);
        if (figure.firstTime().enough()) {
            said.put("first_time", figure.firstTime().first());
            said.put("first_time_asked", figure.firstTime().asked());
        }
        var accrual = figure.accrual();
        if (accrual != null) {
            said.put("earned", earned(accrual));
        }
        said.put("notes", figure.notes());
        said.put("borrowed", borrowed.stream().map(Statement::borrowed).toList());
        said.put("lines", figure.lines());
        said.put("lines_sha256", figure.hash());
        said.put("seed", Long.toUnsignedString(figure.seed()));
        said.put("runs", Simulation.RUNS);
        return JSON.writeValueAsString(said);
    }

    private static Map<String, Object> earned(Accrual accrual) {
        var said = new LinkedHashMap<String, Object>();
        said.put("so_far", accrual.earned().toPlainString());
        said.put("whole", accrual.whole().toPlainString());
        said.put("n2_as_earned", accrual.net().toPlainString());
        said.put("handovers", accrual.handovers());
        said.put("found_in_use", accrual.enough() ? accrual.looked() : "fewer than " + Method.LEAST_ANSWERS);
        var months = new LinkedHashMap<String, String>();
        accrual.months().forEach((month, sum) -> months.put(month.toString(), sum.toPlainString()));
        said.put("months", months);
        return said;
    }

    private static Map<String, Object> borrowed(Notes.Borrowed one) {
        var said = new LinkedHashMap<String, Object>();
        said.put("year", one.year());
        said.put("factors_of", one.of());
        said.put("factors", one.factors());
        said.put("lines", one.lines());
        said.put("kilograms", one.kilograms().toPlainString());
        return said;
    }

    private static Map<String, Object> range(Interval range) {
        var said = new LinkedHashMap<String, Object>();
        said.put("low", Math.round(range.low() * 1000) / 1000.0);
        said.put("middle", Math.round(range.middle() * 1000) / 1000.0);
        said.put("high", Math.round(range.high() * 1000) / 1000.0);
        return said;
    }

    private static Map<String, Object> reasons(Figure figure) {
        var said = new LinkedHashMap<String, Object>();
        figure.n2().reasons().forEach(one -> said.put(one.key(), Math.round(one.share() * 1000) / 1000.0));
        return said;
    }

    private static Map<String, String> phases(Sums nets) {
        var said = new LinkedHashMap<String, String>();
        for (var phase : Phase.values()) {
            said.put(phase.name(), nets.of(phase).toPlainString());
        }
        return said;
    }

    private static Map<String, Object> answers(Told told) {
        var said = new LinkedHashMap<String, Object>();
        said.put("recipient", told.recipient());
        said.put("handovers", told.handovers());
        if (told.enough()) {
            if (told.plain()) {
                said.put("answers", new TreeMap<>(told.displaced().answers()));
            }
            said.put("n", told.n());
            said.put("score", told.displaced().score().toPlainString());
        } else {
            said.put("n", "fewer than " + Method.LEAST_ANSWERS);
        }
        said.put("share", told.displaced().mean().toPlainString());
        return said;
    }
}
