package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Nets;
import org.devicebank.nets.Shares;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static BigDecimal factors(String... ids) {
        return Stream.of(ids)
                .map(id -> FactorBook.shipped().on(new FactorId(id), DAY).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String worked(String emitted) {
        var avoided = new BigDecimal("205");
        var careful = avoided.multiply(new BigDecimal("0.6"))
                .multiply(Displacement.unasked("INDIVIDUAL").mean());
        var nets = new Nets(1, avoided, careful, avoided, BigDecimal.ZERO, new BigDecimal(emitted));
        return "N1 %s kg and N2 %s kg"
                .formatted(
                        nets.n1().setScale(1, RoundingMode.HALF_EVEN), nets.n2().setScale(1, RoundingMode.HALF_EVEN));
    }

    @Test
    void what_the_page_of_the_method_says_of_its_checks_is_what_comes_out() {
        var power = factors("UK.ELEC.GEN", "UK.ELEC.TD", "UK.ELEC.WTT", "UK.ELEC.WTT.TD");
        var share = Shares.of(new BigDecimal("24"), Collections.nCopies(18, new BigDecimal("1650")))
                .getLast();
        var van = share.multiply(factors("UK.VAN.DIESEL.AVG.KM", "UK.VAN.DIESEL.AVG.KM.WTT"));
        var answers = Map.of(Answer.BOUGHT_NEW, 50, Answer.BOUGHT_USED, 20, Answer.WITHOUT, 30);
        assertThat(Checks.all())
                .extracting(Check::score)
                .isEqualTo(List.of(
                        power.stripTrailingZeros().toPlainString() + " kg",
                        van.setScale(3, RoundingMode.HALF_EVEN) + " kg each",
                        worked("32.38"),
                        worked("2.68"),
                        new Displacement("INDIVIDUAL", answers)
                                .mean()
                                .setScale(3, RoundingMode.HALF_EVEN)
                                .toPlainString()));
    }
}
