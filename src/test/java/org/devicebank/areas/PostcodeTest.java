package org.devicebank.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostcodeTest {

    @Test
    void a_postcode_is_read_as_people_write_it() {
        for (var written : new String[] {"CV1 2AB", "cv12ab", " Cv1  2aB ", "CV1-2AB", "CV1.2AB"}) {
            assertThat(Postcode.read(written)).as(written).contains(new Postcode("CV12AB"));
        }
        assertThat(Postcode.read("CV1 OAB")).contains(new Postcode("CV10AB"));
    }

    @Test
    void what_is_no_postcode_is_none() {
        for (var other : new String[] {"", "CV1", "hello world", "12345", "CV1 2ABC", "<script>"}) {
            assertThat(Postcode.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void a_postcode_does_not_show_itself() {
        assertThat(new Postcode("CV12AB").toString()).doesNotContain("2AB");
    }

    @Test
    void every_postcode_we_ship_is_one_and_lies_in_one_area_we_know() {
        var areas = Shipped.areas().stream().map(Shipped.Area::code).collect(Collectors.toSet());
        var seen = new java.util.HashSet<String>();
        for (var group : Shipped.postcodes()) {
            assertThat(group.smallArea().isEmpty() || areas.contains(group.smallArea()))
                    .isTrue();
            for (var postcode : group.postcodes()) {
                assertThat(seen.add(postcode)).as(postcode).isTrue();
                assertThat(Postcode.read(postcode)).as(postcode).contains(new Postcode(postcode));
            }
        }
        assertThat(areas).hasSize(203);
    }
}
