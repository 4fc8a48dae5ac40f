package org.devicebank.footprints;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.devicebank.kernel.Kind;
import org.devicebank.models.ModelName;
import org.devicebank.models.NameReader;
import org.jspecify.annotations.Nullable;

/// Finds the figure for a device by its name: the closest tier whose rule holds, and never a model that is only
/// spelled alike.
public final class Matching {

    private final Footprints footprints;
    private final Spreads spreads;

    private Matching(Footprints footprints, Spreads spreads) {
        this.footprints = footprints;
        this.spreads = spreads;
    }

    public static Matching in(Footprints footprints) {
        return new Matching(footprints, Spreads.shipped());
    }

    static Matching in(Footprints footprints, Spreads spreads) {
        return new Matching(footprints, spreads);
    }

    /// @param maker as it was written, or empty where the model says it
    /// @param model as it was written; the answer to a question may be added to it
    /// @param kind what somebody said it is, or null
    public Match match(String maker, String model, @Nullable Kind kind) {
        var names = footprints.read(maker, model, kind);
        var asked = names.getFirst();
        var match = match(names, asked, kind);
        var said = NameReader.maker(maker);
        return match.tier() == Tier.EXACT && said != null && !said.equals(asked.maker())
                ? figured(Tier.VARIANT, Rule.MAKER_DOUBTED, entries(match))
                : match;
    }

    private List<Footprints.Entry> entries(Match match) {
        var ids = match.figures().stream().map(Match.Figure::id).toList();
        return footprints.entries().stream()
                .filter(entry -> ids.contains(entry.footprint().id()))
                .toList();
    }

    private Match match(List<ModelName> names, ModelName asked, @Nullable Kind kind) {
        if (doubted(asked, kind)) {
            return kindDoubted(asked, Objects.requireNonNull(kind));
        }
        var known = names.stream().map(this::candidates).filter(Candidates::any).toList();
        var fitting = known.stream().filter(one -> !one.fitting().isEmpty()).toList();
        if (fitting.size() > 1) {
            return ofSeveral(fitting);
        }
        if (names.size() > 1 && !fitting.isEmpty()) {
            return figured(Tier.NEAR, Rule.PART_OF_NAME, fitting.getFirst().entries());
        }
        return known.isEmpty() ? further(asked, kind) : of(fitting.isEmpty() ? known.getFirst() : fitting.getFirst());
    }

    /// The figures that somebody said a name means, by the name they have in the table; several of one name are a
    /// variant. A name the table no longer has is matched like any other.
    public Match said(String maker, String model, Kind kind) {
        var meant = footprints.of(maker).stream()
                .filter(entry -> entry.footprint().kind() == kind
                        && entry.footprint().name().equals(model))
                .toList();
        return meant.isEmpty()
                ? match(maker, model, kind)
                : figured(meant.size() == 1 ? Tier.EXACT : Tier.VARIANT, Rule.SAID_BY_STAFF, meant);
    }

    /// A name that joins two models is that of a figure that joins them too; otherwise it is one of the two.
    private Match ofSeveral(List<Candidates> fitting) {
        var common = new HashSet<>(fitting.getFirst().ids());
        fitting.forEach(one -> common.retainAll(one.ids()));
        var joined = fitting.getFirst().entries().stream()
                .filter(entry -> entry.names().size() > 1)
                .map(entry -> entry.footprint().id())
                .toList();
        if (!Collections.disjoint(common, joined)) {
            common.retainAll(joined);
        }
        if (!common.isEmpty()) {
            return of(fitting.getFirst().only(common));
        }
        var several = fitting.stream().flatMap(one -> one.fitting().stream()).toList();
        return ask(several, new Question(Field.MODEL, names(several)));
    }

    private Candidates candidates(ModelName asked) {
        var maker = asked.maker();
        var rows = maker == null ? footprints.entries() : footprints.of(maker);
        return Candidates.of(asked, rows);
    }

    private Match of(Candidates candidates) {
        var question = candidates.question();
        if (question != null) {
            return ask(candidates.fitting(), question);
        }
        var chosen = candidates.chosen();
        return figured(chosen.tier(), chosen.rule(), chosen.entries());
    }

    private Match further(ModelName asked, @Nullable Kind said) {
        var relatives = Relatives.of(asked, asked.maker() == null ? List.of() : footprints.of(asked.maker()));
        var kind = asked.kind() != null ? asked.kind() : said;
        if (!relatives.isEmpty()) {
            var known = kind == null ? relatives.getFirst().footprint().kind() : kind;
            var own = ClassOf.name(known, asked);
            var named = own == null || own.endsWith("unknown") ? null : Benchmark.of(own);
            return figured(Tier.FAMILY, Rule.SAME_FAMILY, relatives, named);
        }
        if (kind == null) {
            return new Match(
                    Tier.ASK,
                    null,
                    0,
                    null,
                    null,
                    List.of(),
                    null,
                    Rule.NOTHING_KNOWN,
                    new Question(Field.KIND, kinds()));
        }
        return byClass(ClassOf.name(kind, asked));
    }

    private Match byClass(@Nullable String footprintClass) {
        var benchmark = footprintClass == null ? null : Benchmark.of(footprintClass);
        if (benchmark == null) {
            return new Match(Tier.CLASS, null, 0, null, null, List.of(), null, Rule.NOTHING_KNOWN, null);
        }
        return interval(
                Tier.CLASS, Rule.CLASS_ONLY, benchmark.central(), benchmark.central(), List.of(), benchmark, null);
    }

    private Match figured(Tier tier, Rule rule, List<Footprints.Entry> entries) {
        return figured(tier, rule, entries, null);
    }

    private Match figured(Tier tier, Rule rule, List<Footprints.Entry> entries, @Nullable Benchmark known) {
        var embodied = Relatives.mean(entries);
        var benchmark = known != null ? known : Relatives.benchmark(entries);
        var credited = benchmark == null
                ? 0
                : tier.ofTheModel() ? Math.min(embodied, benchmark.central()) : benchmark.central();
        return interval(tier, rule, embodied, credited, entries, benchmark, null);
    }

    /// Until somebody answers, the lowest of those that fit counts, and the interval is that of its class.
    private Match ask(List<Comparison> fitting, Question question) {
        var entries = fitting.stream().map(Comparison::entry).distinct().toList();
        var lowest = Relatives.lowest(entries);
        var benchmark = Benchmark.of(lowest.footprint().footprintClass());
        var credited = benchmark == null ? 0 : benchmark.central();
        return interval(Tier.ASK, Rule.SEVERAL_FIT, lowest.embodied(), credited, entries, benchmark, question);
    }

    private Match interval(
            Tier tier,
            Rule rule,
            double embodied,
            double credited,
            List<Footprints.Entry> entries,
            @Nullable Benchmark benchmark,
            @Nullable Question question) {
        var name = benchmark == null ? null : benchmark.name();
        var width = Math.pow(spreads.of(tier, name, entries), Spreads.NINE_IN_TEN);
        return new Match(
                tier,
                embodied,
                credited,
                embodied / width,
                embodied * width,
                entries.stream().map(Match.Figure::of).toList(),
                name,
                rule,
                question);
    }

    /// A name of a phone on a thing called a laptop: nobody knows which of the two is wrong.
    private static boolean doubted(ModelName asked, @Nullable Kind said) {
        return said != null
                && asked.family() != null
                && !asked.family().kinds().contains(Objects.requireNonNullElse(asked.kind(), said));
    }

    private Match kindDoubted(ModelName asked, Kind said) {
        var kinds = new ArrayList<Kind>(Objects.requireNonNull(asked.family()).kinds());
        kinds.add(said);
        var lowest = kinds.stream()
                .map(kind -> ClassOf.name(kind, asked))
                .map(name -> name == null ? null : Benchmark.of(name))
                .filter(Objects::nonNull)
                .min(java.util.Comparator.comparingDouble(Benchmark::central));
        var question =
                new Question(Field.KIND, kinds.stream().map(Matching::words).toList());
        return lowest.map(benchmark -> interval(
                        Tier.ASK,
                        Rule.KIND_DOUBTED,
                        benchmark.central(),
                        benchmark.central(),
                        List.of(),
                        benchmark,
                        question))
                .orElseGet(
                        () -> new Match(Tier.ASK, null, 0, null, null, List.of(), null, Rule.KIND_DOUBTED, question));
    }

    static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> kinds() {
        return List.of("laptop", "desktop", "all-in-one", "tablet", "phone", "monitor", "hotspot");
    }

    private static List<String> names(List<Comparison> fitting) {
        return fitting.stream()
                .map(one -> one.entry().footprint().name())
                .distinct()
                .toList();
    }
}
