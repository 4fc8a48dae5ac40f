package org.devicebank.incidents;

import static org.devicebank.places.Permission.AUDIT;
import static org.devicebank.places.Permission.OPEN_INCIDENTS;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Found;
import org.devicebank.devices.NumberKind;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class IncidentScreens {

    static final String PAGE = "/incidents";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Incidents incidents;
    private final Devices devices;
    private final Parties parties;

    IncidentScreens(Incidents incidents, Devices devices, Parties parties) {
        this.incidents = incidents;
        this.devices = devices;
        this.parties = parties;
    }

    @Needs({OPEN_INCIDENTS, AUDIT})
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("incidents", incidents.all());
        model.addAttribute("now", incidents.now());
        return "incidents/list";
    }

    /// Every incident with its times, for a report.
    @Needs({OPEN_INCIDENTS, AUDIT})
    @GetMapping(PAGE + "/report")
    String report(Model model) {
        model.addAttribute("incidents", incidents.all());
        model.addAttribute("now", incidents.now());
        return "incidents/report";
    }

    /// The same as data, with the moments themselves.
    @Needs({OPEN_INCIDENTS, AUDIT})
    @GetMapping(PAGE + "/report.csv")
    ResponseEntity<byte[]> file() {
        var disposition = ContentDisposition.attachment()
                .filename("incidents.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(IncidentReport.csv(incidents.all(), incidents.now()).getBytes(StandardCharsets.UTF_8));
    }

    @Needs(OPEN_INCIDENTS)
    @GetMapping(PAGE + "/new")
    String form(@RequestParam(defaultValue = "") String devices, Model model) {
        model.addAttribute("devices", devices);
        model.addAttribute("now", here(incidents.now()));
        return "incidents/new";
    }

    static String here(Instant instant) {
        return instant.atZone(ZONE)
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    @Needs(OPEN_INCIDENTS)
    @PostMapping(PAGE)
    String open(
            @RequestParam IncidentKind kind,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String aware,
            @RequestParam(defaultValue = "") String devices,
            RedirectAttributes redirect) {
        var id = incidents.open(kind, what, moment(aware), read(devices));
        redirect.addFlashAttribute("done", Sentence.of("incidents.opened"));
        return "redirect:" + PAGE + "/" + id;
    }

    /// The labels a person typed or scanned, one after another.
    private List<DeviceId> read(String labels) {
        return Arrays.stream(labels.split("[\\s,;]+"))
                .filter(label -> !label.isBlank())
                .map(label -> devices.find(label).stream()
                        .filter(found -> found.by() == NumberKind.TAG)
                        .map(Found::device)
                        .findFirst()
                        .orElseThrow(() -> Refused.unfit("refused.incidents.label", label)))
                .distinct()
                .toList();
    }

    private Instant moment(String local) {
        if (local.isBlank()) return incidents.now();
        try {
            return LocalDateTime.parse(local).atZone(ZONE).toInstant();
        } catch (DateTimeException _) {
            throw Refused.unfit("refused.incidents.moment");
        }
    }

    @Needs({OPEN_INCIDENTS, AUDIT})
    @GetMapping(PAGE + "/{id}")
    String incident(@PathVariable IncidentId id, Model model) {
        fill(id, model);
        return "incidents/incident";
    }

    /// The whole record on one sheet, to be printed and filed.
    @Needs({OPEN_INCIDENTS, AUDIT})
    @GetMapping(PAGE + "/{id}/record")
    String record(@PathVariable IncidentId id, Model model) {
        fill(id, model);
        return "incidents/record";
    }

    private void fill(IncidentId id, Model model) {
        var organisations = new HashMap<OrganisationId, String>();
        organisations.putAll(
                parties.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
        model.addAttribute("incident", incidents.get(id));
        model.addAttribute("organisations", organisations);
        model.addAttribute("names", parties.names());
        model.addAttribute("now", incidents.now());
        model.addAttribute("local", here(incidents.now()));
    }

    @Needs(OPEN_INCIDENTS)
    @PostMapping(PAGE + "/{id}/entries")
    String write(
            @PathVariable IncidentId id,
            @RequestParam Act act,
            @RequestParam String said,
            @RequestParam(required = false) @Nullable Risk risk,
            @RequestParam(required = false) @Nullable Boolean notify,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String done,
            RedirectAttributes redirect) {
        var now = incidents.now();
        incidents.write(
                id,
                new Entry(
                        act,
                        said.strip(),
                        risk,
                        notify,
                        text(reference),
                        text(late),
                        done.isBlank() ? now : moment(done),
                        Asking.now().member(),
                        now));
        redirect.addFlashAttribute("done", Sentence.of("incidents.written"));
        return "redirect:" + PAGE + "/" + id;
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
