package org.devicebank.factors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The factors of a place: those that come with the bank, and what the place measured itself.
@Component
@Transactional
public class Factors {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final FactorStore store;
    private final Clock clock;

    Factors(FactorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All factors that hold at this place.
    @Transactional(readOnly = true)
    public FactorBook book() {
        var shipped = FactorBook.shipped();
        return shipped.with(store.all().stream()
                .map(one -> one.in(shipped.editions(one.factor()).getLast()))
                .toList());
    }

    @Transactional(readOnly = true)
    public List<Measurement> measurements() {
        return store.all();
    }

    /// Takes what was metered or billed in the place of a usual figure, from the year it was measured in. The figure
    /// before it stays.
    public Factor measure(MeasurementForm form) {
        var usual = measurable().stream()
                .filter(one -> one.id().equals(form.factor()))
                .findFirst()
                .orElseThrow(() -> Refused.unfit(
                        "refused.factors.not_measurable", form.factor().value()));
        if (form.until().isAfter(today())) {
            throw Refused.unfit("refused.factors.days");
        }
        var year = form.until().getYear();
        var edition = book().editions(form.factor()).stream()
                        .filter(one -> one.year() == year)
                        .mapToInt(Factor::edition)
                        .max()
                        .orElse(0)
                + 1;
        if (!store.insert(form, year, edition)) {
            throw Refused.conflict("refused.factors.again", usual.label());
        }
        return book().in(form.factor(), year);
    }

    /// The usual figures that a place can replace by its own.
    public static List<Factor> measurable() {
        return FactorBook.shipped().all().stream()
                .filter(factor -> factor.per() == Unit.PIECE && factor.gives() == Unit.KWH)
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
