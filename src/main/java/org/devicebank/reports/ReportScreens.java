package org.devicebank.reports;

import static org.devicebank.places.Permission.SEE_BOARD;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.devicebank.donations.DonationId;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ReportScreens {

    private final Reports reports;
    private final ObjectProvider<Waits> rooms;

    ReportScreens(Reports reports, ObjectProvider<Waits> rooms) {
        this.reports = reports;
        this.rooms = rooms;
    }

    @Needs(SEE_BOARD)
    @GetMapping("/board")
    String board(Model model) {
        model.addAttribute("board", reports.board());
        model.addAttribute(
                "waits",
                rooms.orderedStream()
                        .flatMap(room -> room.waiting().stream())
                        .filter(one -> one.count() > 0)
                        .toList());
        return "reports/board";
    }

    @Needs(SEE_REPORTS)
    @GetMapping("/reports")
    String place(Model model) {
        model.addAttribute("board", reports.board());
        return "reports/place";
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/reports/donations/{id}")
    String donation(@PathVariable DonationId id, Model model) {
        model.addAttribute("report", reports.reconciliation(id));
        model.addAttribute("handled", reports.handled(id));
        model.addAttribute("id", id.toString());
        return "reports/donation";
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/reports/donations/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable DonationId id) {
        var header = List.of("line", "kind", "maker", "model", "serial", "asset_tag", "label", "stage", "became");
        var rows = reports.reconciliation(id).rows().stream()
                .map(row -> Arrays.<@Nullable String>asList(
                        String.valueOf(row.number()),
                        row.kind() == null ? null : row.kind().name(),
                        row.maker(),
                        row.model(),
                        row.serial(),
                        row.assetTag(),
                        row.tag(),
                        row.stage(),
                        row.fate().name()))
                .toList();
        var name = ContentDisposition.attachment()
                .filename("donation-" + id + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Csv.write(header, rows));
    }
}
