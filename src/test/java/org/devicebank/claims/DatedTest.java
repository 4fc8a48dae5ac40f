package org.devicebank.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static final Instant KEPT = Instant.parse("2026-03-10T12:00:00Z");

    private static Optional<LocalDateTime> latest(String text) {
        return Dated.latest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> remark(LocalDateTime dated) {
        return Dated.remark(dated, KEPT).map(Sentence::key);
    }

    @Test
    void the_latest_date_of_a_file_is_found_however_the_tool_writes_it() {
        assertThat(latest("[2026/03/02 09:30:00] notice: begin\n[2026/03/02 11:45:09] notice: end"))
                .contains(LocalDateTime.of(2026, 3, 2, 11, 45));
        assertThat(latest("\"end_time\": 1772445600.25, \"start_time\": 1772440000.1"))
                .contains(LocalDateTime.of(2026, 3, 2, 10, 0));
        assertThat(latest("Destroyed on: 2026-03-02")).contains(LocalDateTime.of(2026, 3, 2, 0, 0));
    }

    @Test
    void what_is_no_date_says_nothing() {
        assertThat(latest("serial 20260302-99 size 512/4096/320072933376, 2026-13-45, 12026-01-02"))
                .isEmpty();
        assertThat(latest("bios-release-date = 09/16/2019")).isEmpty();
    }

    @Test
    void a_clock_hours_or_years_off_is_said_and_nothing_else() {
        assertThat(remark(LocalDateTime.of(2026, 3, 10, 20, 0))).contains("claims.clock.ahead");
        assertThat(remark(LocalDateTime.of(2009, 1, 1, 0, 0))).contains("claims.clock.before");
        assertThat(remark(LocalDateTime.of(2026, 3, 10, 9, 0))).isEmpty();
        assertThat(remark(null)).isEmpty();
    }
}
