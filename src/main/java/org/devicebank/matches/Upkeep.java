package org.devicebank.matches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.devicebank.evidence.Evidence;
import org.devicebank.footprints.Footprint;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.packs.Pack;
import org.devicebank.packs.Packs;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How people better the matching: newer tables of figures, and what a name means. Whoever changes what counts holds a
/// lock of the place, so that two changes are weighed one after the other.
@Component
@Transactional
public class Upkeep {

    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_SHOWN = 15;

    private final MatchStore store;
    private final Tables tables;
    private final Matches matches;
    private final Evidence evidence;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Upkeep(
            MatchStore store,
            Tables tables,
            Matches matches,
            Evidence evidence,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.matches = matches;
        this.evidence = evidence;
        this.news = news;
        this.clock = clock;
    }

    /// Figures of the table in force, of the kind of a name, that share the most words with what is looked for. People
    /// choose among them; nothing is matched by likeness alone.
    @Transactional(readOnly = true)
    List<Footprint> choices(Named name, String words) {
        var wanted = words(words);
        var shared = rows(name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> words(one.maker() + " " + one.name()).stream()
                                .filter(wanted::contains)
                                .count(),
                        Long::sum,
                        LinkedHashMap::new));
        var most = shared.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return shared.entrySet().stream()
                .filter(one -> most > 0 && one.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(one -> -alike(one.maker() + " " + one.name(), words)))
                .limit(MOST_SHOWN)
                .toList();
    }

    /// How many letters two names begin with alike.
    private static int alike(String one, String other) {
        var length = Math.min(one.length(), other.length());
        return (int) IntStream.range(0, length)
                .takeWhile(i -> Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i)))
                .count();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private Stream<Footprint> rows(Named name) {
        return tables.figures(tables.inForce()).figures().stream().filter(one -> one.kind() == name.kind());
    }

    /// Says what a name means: from now on that figure stands for its devices.
    ///
    /// @return how many devices got another figure by it
    public long mean(Named name, String maker, String model, String note) {
        store.lock();
        if (matches.groups().stream().noneMatch(group -> group.name().key().equals(name.key()))) {
            throw Refused.missing("refused.matches.no_such_name");
        }
        if (rows(name).noneMatch(one -> one.maker().equals(maker) && one.name().equals(model))) {
            throw Refused.unfit("refused.matches.no_figure", (maker + " " + model).strip());
        }
        return say(name, maker, model, note);
    }

    /// Takes back what was said of a name: it is matched like any other again.
    ///
    /// @return how many devices got another figure by it
    public long takeBack(Named name, String note) {
        store.lock();
        var said = Meaning.latest(store.meanings()).get(name.key());
        if (said == null || said.model() == null) {
            throw Refused.conflict("refused.matches.nothing_said");
        }
        return say(name, null, null, note);
    }

    private long say(Named name, @Nullable String maker, @Nullable String model, String note) {
        var why = note.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Refused.unfit("refused.matches.note", LONGEST);
        }
        var said = store.meanings();
        var then = new HashMap<>(Meaning.latest(said));
        then.put(
                name.key(), new Meaning(name, maker, model, why, 0, Asking.now().member(), clock.instant()));
        var effect = Effect.of(matches.groups(), matcher(tables.inForce(), then));
        store.mean(said.size() + 1, name, maker, model, why, effect.changed());
        return tell(effect);
    }

    private Matcher matcher(int table, Map<String, Meaning> meanings) {
        return tables.matcher(table, meanings);
    }

    @Transactional(readOnly = true)
    List<Meaning> meanings() {
        return store.meanings();
    }

    /// Looks through a newer table and keeps it beside the others; it is not in force yet.
    ///
    /// @param title, source, licence what it is called, who publishes it where, and under which licence
    public Edition add(String title, String source, String licence, String fileName, byte[] content) {
        var texts = Stream.of(title, source, licence).map(String::strip).toList();
        if (texts.stream().anyMatch(text -> text.isEmpty() || text.length() > LONGEST_TITLE)) {
            throw Refused.unfit("refused.matches.texts", LONGEST_TITLE);
        }
        var pack = Packs.look(fileName, content, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (pack.kept().isEmpty()) {
            throw Refused.unfit("refused.matches.nothing_kept", fileName, pack.rows());
        }
        store.lock();
        var known = store.editions();
        var document = EvidenceId.ofContent(content);
        known.stream()
                .filter(one -> one.document().equals(document))
                .findFirst()
                .ifPresent(one -> {
                    throw Refused.conflict("refused.matches.again", one.title());
                });
        var edition = new Edition(
                known.size() + 1,
                texts.get(0),
                evidence.keep(fileName, "text/csv", content),
                fileName,
                texts.get(1),
                texts.get(2),
                pack.rows(),
                pack.kept().size(),
                Math.toIntExact(pack.quarantined()),
                Math.toIntExact(pack.leftOut()),
                Asking.now().member(),
                clock.instant());
        store.insert(edition);
        return edition;
    }

    @Transactional(readOnly = true)
    List<Edition> editions() {
        return store.editions();
    }

    @Transactional(readOnly = true)
    Edition edition(int number) {
        return tables.edition(number);
    }

    /// An edition as it was looked through, row by row.
    @Transactional(readOnly = true)
    public Pack pack(Edition edition) {
        return tables.pack(edition);
    }

    @Transactional(readOnly = true)
    List<Adoption> adoptions() {
        return store.adoptions();
    }

    /// What the devices of the place would stand for under another table; 0 is the one that comes with the bank.
    @Transactional(readOnly = true)
    public Effect effect(int table) {
        return Effect.of(matches.groups(), matcher(table, Meaning.latest(store.meanings())));
    }

    /// Uses another table from now on. Figures that were issued stay as they are.
    ///
    /// @return how many devices got another figure by it
    public long adopt(int table) {
        store.lock();
        if (tables.inForce() == table) {
            throw Refused.conflict("refused.matches.in_force");
        }
        var effect = effect(table);
        store.adopt(store.adoptions().size() + 1, table, effect.changed());
        return tell(effect);
    }

    private long tell(Effect effect) {
        if (!effect.names().isEmpty()) {
            news.publishEvent(new Rematched(Asking.now().place(), effect.names()));
        }
        return effect.changed();
    }
}
