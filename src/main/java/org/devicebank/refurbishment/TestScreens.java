package org.devicebank.refurbishment;

import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.Map;
import java.util.TreeMap;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TestScreens {

    private static final String FIELD = "test.";
    private final Refurbishment refurbishment;

    TestScreens(Refurbishment refurbishment) {
        this.refurbishment = refurbishment;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/tests")
    String test(@PathVariable DeviceId id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        var tested = refurbishment.test(id, answers(form), form.containsKey("rest"));
        redirect.addFlashAttribute("done", Sentence.of(tested.result().outcome().key() + ".done"));
        return "redirect:/devices/" + id;
    }

    private static Answers answers(Map<String, String> form) {
        var answers = new TreeMap<String, String>();
        form.forEach((field, value) -> {
            if (field.startsWith(FIELD) && !value.isBlank()) {
                answers.put(field.substring(FIELD.length()), value.strip());
            }
        });
        return new Answers(answers);
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/swollen-battery")
    String swollen(@PathVariable DeviceId id) {
        refurbishment.reportSwollen(id);
        return "redirect:/devices/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/parts-only")
    String partsOnly(@PathVariable DeviceId id, RedirectAttributes redirect) {
        refurbishment.useForParts(id, "it did not pass its test");
        redirect.addFlashAttribute("done", Sentence.of("refurbishment.for_parts"));
        return "redirect:/devices/" + id;
    }
}
