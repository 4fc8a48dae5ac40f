package org.devicebank.intervals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Nets;
import org.junit.jupiter.api.Test;

/// What mixes of devices and what methods come to the published headline. Nothing in the bank is fitted to it; the
/// document quotes what this prints, and is compared with it.
class HeadlineStudyTest {

    private static final Path DOCUMENT = Path.of("docs/carbon-headline.md");
    private static final int DEVICES = 4_049;
    private static final double HEADLINE = 229_936.0 / DEVICES;
    private static final double E_WASTE = 2_849.0 / DEVICES;
    private static final long SEED = 20_260_504L;
    private static final List<Displacement> ROUTES = List.of(
            Displacement.unasked("INDIVIDUAL"), Displacement.unasked("SCHOOL"), Displacement.unasked("CHARITY"));

    private static final Map<String, Map<String, Integer>> MIXES = new LinkedHashMap<>();

    static {
        MIXES.put("laptop-led", mix(60, 8, 15, 7, 5, 5));
        MIXES.put("mixed", mix(30, 4, 35, 12, 15, 4));
        MIXES.put("half phones", mix(12, 2, 60, 6, 18, 2));
        MIXES.put("phone and Wi-Fi-led", mix(8, 1, 50, 8, 32, 1));
    }

    private static Map<String, Integer> mix(
            int laptops, int desktops, int phones, int tablets, int hotspots, int monitors) {
        return Programme.mix(
                "laptop.standard", laptops,
                "desktop.unspecified", desktops,
                "smartphone", phones,
                "tablet", tablets,
                "mifi", hotspots,
                "monitor.le24", monitors);
    }

    private static String row(String name, Map<String, Integer> mix) {
        var devices = Programme.devices(DEVICES, mix, 40, ROUTES);
        var nets = devices.stream().map(one -> Nets.of(one.reused())).reduce(Nets.NONE, Nets::plus);
        var drawn = Simulation.of(Programme.exposure(devices), SEED).n1().drawn();
        var weight = mix.entrySet().stream()
                .mapToDouble(one -> ClassBenchmark.of(one.getKey()).weight().kilograms() * one.getValue() / 100)
                .sum();
        var factor = (HEADLINE + each(nets.emitted())) / each(nets.avoided());
        return String.format(
                Locale.UK,
                "| %s | %.0f | %.1f | %.0f | %.0f to %.0f | %.0f | %.2f | %.2f |",
                name,
                each(nets.avoided()),
                each(nets.emitted()),
                each(nets.n1()),
                drawn.low() / 1000,
                drawn.high() / 1000,
                each(nets.n2()),
                weight,
                factor);
    }

    private static double each(BigDecimal kilograms) {
        return kilograms.doubleValue() / DEVICES;
    }

    /// Laptops in a hundred, among phones, hotspots and tablets in the shares of the last mix, for a figure per device.
    private static double laptops(double wanted, double laptop, double rest) {
        return 100 * (wanted - rest) / (laptop - rest);
    }

    private static List<String> study() {
        var said = new ArrayList<String>();
        MIXES.forEach((name, mix) -> said.add(row(name, mix)));
        var rest = mix(0, 0, 56, 9, 35, 0);
        var others = Programme.devices(10_000, rest, 1, ROUTES).stream()
                .map(one -> Nets.of(one.reused()))
                .reduce(Nets.NONE, Nets::plus);
        var laptop = Nets.of(Programme.device(ClassBenchmark.of("laptop.standard"), "one", ROUTES.getFirst())
                .reused());
        said.add(String.format(
                Locale.UK,
                "Published: %.1f kg for each device. One to one, %.0f laptops in a hundred among small devices come to it.",
                HEADLINE,
                laptops(HEADLINE, laptop.n1().doubleValue(), others.n1().doubleValue() / 10_000)));
        var weight = rest.entrySet().stream()
                .mapToDouble(one -> ClassBenchmark.of(one.getKey()).weight().kilograms() * one.getValue() / 100)
                .sum();
        said.add(String.format(
                Locale.UK,
                "E-waste: %.2f kg for each reused device. Were it the weight of the reused devices, %.0f in a hundred would be"
                        + " laptops.",
                E_WASTE,
                laptops(E_WASTE, 1.65, weight)));
        return said;
    }

    @Test
    void the_document_quotes_what_is_computed() throws IOException {
        var document = Files.readString(DOCUMENT);
        var study = study();
        study.forEach(line -> assertThat(document).as(String.join("\n", study)).contains(line));
    }
}
