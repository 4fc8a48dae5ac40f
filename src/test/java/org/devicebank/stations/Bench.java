package org.devicebank.stations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.devicebank.nwipe.LogWriter;

/// A machine on a bench without hardware: its tools are small scripts that come first in the PATH, say what the test
/// laid down, and write every call into a list. The station that runs on it is the real one.
final class Bench implements AutoCloseable {

    static final String TOKEN = "bench.somewhere.00112233445566778899aabbccddeeff00112233";
    static final long HDD_BYTES = 500_107_862_016L;

    /// What came to the bank, and what the bank says to it.
    record Asked(String method, String path, String number, String token, byte[] body) {}

    record Said(int status, String text, boolean ours) {
        static Said ok(String text) {
            return new Said(200, text, true);
        }
    }

    interface Bank {
        Said answer(Asked asked) throws Exception;
    }

    final List<Asked> asked = new ArrayList<>();
    private final Path home;
    private final HttpServer server;
    private final List<String> drives = new ArrayList<>();
    private boolean down;
    private boolean wget;
    private String token = TOKEN;

    Bench(Path home, Bank bank) throws IOException {
        this.home = home;
        for (var folder : List.of("bin", "root/proc/sys/kernel/random", "root/sys/class/block", "root/sys/block")) {
            Files.createDirectories(home.resolve(folder));
        }
        lay("root/proc/mounts", "/dev/sdz1 / ext4 rw 0 0\ntmpfs /run tmpfs rw 0 0\n");
        lay("root/proc/swaps", "Filename Type Size Used Priority\n");
        lay("root/proc/cmdline", "BOOT_IMAGE=/live/vmlinuz boot=live\n");
        lay("root/proc/sys/kernel/random/boot_id", UUID.randomUUID() + "\n");
        tools();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var one = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Bank-Message"),
                    headers.getFirst("Authorization"),
                    exchange.getRequestBody().readAllBytes());
            asked.add(one);
            Said said;
            try {
                said = bank.answer(one);
            } catch (Exception e) {
                said = new Said(500, e.toString(), true);
            }
            if (said.ours() && one.number() != null) {
                exchange.getResponseHeaders().add("Bank-Taken", one.number());
            }
            var bytes = said.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    Bench token(String token) {
        this.token = token;
        return this;
    }

    Bench withoutCurl() {
        wget = true;
        return this;
    }

    void networkIs(boolean up) {
        down = !up;
    }

    /// A drive as lsblk tells of it: name|type|size|serial|model|tran|rota|rm|ro|mountpoint|fstype|partuuid.
    Bench drive(String line) {
        drives.add(line);
        lay("root/drives", String.join("\n", drives) + "\n");
        return this;
    }

    Bench hdd(String name, String serial) {
        return drive("%s|disk|%d|%s|WDC WD5000LPCX|sata|1|0|0|||".formatted(name, HDD_BYTES, serial));
    }

    void replaceDrives() {
        drives.clear();
    }

    /// The log that nwipe will leave of its next run.
    void nwipeLog(LogWriter log) {
        lay("root/nwipe.log", log.text());
    }

    void lay(String file, String text) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another start of the machine: the visit of before is over.
    void reboot() {
        lay("root/proc/sys/kernel/random/boot_id", UUID.randomUUID() + "\n");
    }

    /// One round of the station, and what it showed.
    String round(String... scanned) throws IOException, InterruptedException {
        lay("root/proc/sys/kernel/random/uuid", "");
        var process = new ProcessBuilder(
                "sh", Path.of("bench/station").toAbsolutePath().toString(), "once");
        var environment = process.environment();
        environment.clear();
        var bin = home.resolve("bin").toString();
        environment.put("PATH", wget ? bin : bin + ":/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("BANK_ROOT", home.resolve("root").toString());
        environment.put("BANK_CONF", "/dev/null");
        environment.put(
                "BANK_URL",
                "http://127.0.0.1:" + (down ? 1 : server.getAddress().getPort()));
        environment.put("BANK_TOKEN", token);
        environment.put("BANK_SPOOL", home.resolve("spool").toString());
        environment.put("BANK_RETRY", "0");
        process.redirectErrorStream(true);
        var running = process.start();
        running.getOutputStream().write(String.join("\n", scanned).getBytes(StandardCharsets.UTF_8));
        running.getOutputStream().close();
        var shown = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new IllegalStateException("the station hangs: " + shown);
        }
        return shown;
    }

    /// The calls of tools that change a drive, in order.
    List<String> calls() throws IOException {
        var calls = home.resolve("root/calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    List<String> asked(String word) {
        return asked.stream()
                .filter(one -> one.path().contains(word))
                .map(one -> new String(one.body(), StandardCharsets.UTF_8))
                .toList();
    }

    int waiting() throws IOException {
        return count("out");
    }

    private int count(String folder) throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("spool/" + folder))) {
            return (int) all.count();
        }
    }

    private void tools() throws IOException {
        for (var tool : FakeTools.ALL.entrySet()) {
            tool(tool.getKey(), tool.getValue());
        }
        // /proc gives another number with every reading, and a file does not
        var here = "#!/bin/sh\ncase $1 in *random/uuid) exec /bin/cat /proc/sys/kernel/random/uuid ;; esac\n";
        tool("cat", here + "exec /bin/cat \"$@\"\n");
        for (var name : ("sh date tr sed awk grep head tail cut mkdir mv cp rm find wc id sync stty timeout readlink df"
                        + " dirname wget sleep env")
                .split(" ")) {
            for (var folder : List.of("/usr/bin/", "/bin/")) {
                var real = Path.of(folder + name);
                var link = home.resolve("bin/" + name);
                if (Files.exists(real) && !Files.exists(link)) Files.createSymbolicLink(link, real);
            }
        }
    }

    private void tool(String name, String text) throws IOException {
        lay("bin/" + name, text);
        if (!home.resolve("bin/" + name).toFile().setExecutable(true)) {
            throw new IOException(name);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
