package org.devicebank.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void a_server_that_a_killed_bank_left_behind_is_ended_before_the_next_begins_and_what_it_kept_is_there()
            throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "server-home-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = Home.at(folder);
        var left = Server.start(home).access();
        try (var connection = DriverManager.getConnection(left.url(), left.owner(), left.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (said text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        try (var next = Server.start(home)) {
            var access = next.access();
            assertThat(access.url()).isNotEqualTo(left.url());
            try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                    var rows = connection.createStatement().executeQuery("select said from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("acknowledged");
            }
        }
    }
}
