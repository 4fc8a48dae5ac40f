package org.devicebank.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Words;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Runs one command line: 0 done, 1 refused or not proven, 2 wrong use, -1 when a server goes on running.
public final class Terminal {

    /// Who acts when a command is typed on the machine itself.
    public static final MemberId OPERATOR = new MemberId(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    private static final List<String> SERVERS = List.of("run", "demo");

    private final Words words = new Words();
    /// What needs no bank is done without starting one.
    private final List<Command> withoutBank = List.of(
            new IdentifyCommand(words),
            new EvidenceCommand(words),
            new CertificateCommand(),
            new CarbonMatchCommand(words),
            new CarbonScoreCommand(words),
            new CarbonCheckCommand(words, Clock.systemUTC()));
    private final Class<?> house;
    private final Map<String, String> environment;

    private Terminal(Class<?> house, Map<String, String> environment) {
        this.house = house;
        this.environment = environment;
    }

    /// @param house the application to start
    public static int run(Class<?> house, String[] typed) {
        return new Terminal(house, System.getenv()).answer(typed);
    }

    private int answer(String[] typed) {
        try {
            var line = Line.of(typed, environment);
            if ("help".equals(line.command())) {
                System.out.println(words.say("commands.help"));
                return 0;
            }
            for (var command : withoutBank) {
                if (command.knows(line)) {
                    return finish(line, command.run(line));
                }
            }
            return SERVERS.contains(line.command()) ? serve(line) : command(line);
        } catch (WrongUse wrong) {
            return say(2, wrong.sentence());
        } catch (Ground.Busy busy) {
            return say(1, Sentence.of("commands.busy", busy.folder(), busy.address()));
        } catch (Refused refused) {
            return say(1, refused.sentence());
        }
    }

    private int say(int code, Sentence sentence) {
        System.err.println(words.say(sentence));
        return code;
    }

    private int command(Line line) {
        try (var ground = Ground.forCommand(line, environment);
                var context = start(ground, WebApplicationType.NONE, Map.of())) {
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(known -> known.knows(line))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("commands.wrong.command", line.command()));
            var result = command.ofEveryPlace()
                    ? command.run(line)
                    : as(context.getBean(Places.class), line, () -> command.run(line));
            return finish(line, result);
        }
    }

    private int finish(Line line, Command.Result result) {
        if (line.json()) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(result.facts()));
        } else {
            result.told().forEach(sentence -> System.out.println(words.say(sentence)));
        }
        return result.done() ? 0 : 1;
    }

    /// The operator of the machine acts in the place named, or in the only one.
    private Command.Result as(Places places, Line line, java.util.function.Supplier<Command.Result> work) {
        var place = place(places.all(), line);
        return new Asking(place, OPERATOR, null, java.util.EnumSet.allOf(Role.class)).call(work::get);
    }

    static PlaceId place(List<Place> all, Line line) {
        if (all.isEmpty()) {
            throw new WrongUse("commands.wrong.no_place", line.command());
        }
        var slug = line.place();
        return all.stream()
                .filter(one -> slug == null ? all.size() == 1 : one.slug().equals(slug))
                .map(Place::id)
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "commands.wrong.place",
                        String.join(", ", all.stream().map(Place::slug).toList())));
    }

    private int serve(Line line) {
        var ground = Ground.forServer(line, environment);
        var demonstration = "demo".equals(line.command());
        if (!isFree(line.port(), demonstration)) {
            ground.close();
            return say(1, Sentence.of("commands.port_taken", String.valueOf(line.port())));
        }
        var address = "http://localhost:" + line.port() + "/";
        var settings = new HashMap<String, Object>();
        settings.put("server.port", line.port());
        settings.put("bank.letters", ground.home().path("letters").toString());
        settings.put("logging.file.name", ground.home().path("log/bank.log").toString());
        if (demonstration) {
            settings.put("server.address", "127.0.0.1");
        }
        var context = start(ground, WebApplicationType.SERVLET, settings);
        // pages stop first, then the database, so that nothing is cut off in the middle
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            ground.close();
        }));
        ground.running(address);
        return context.getBean(Servers.class).announce(line, address, demonstration);
    }

    private static boolean isFree(int port, boolean onlyHere) {
        try (var socket = new ServerSocket()) {
            // what a stopped server left in the kernel is no hindrance
            socket.setReuseAddress(true);
            socket.bind(
                    onlyHere
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                            : new InetSocketAddress(port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private ConfigurableApplicationContext start(Ground ground, WebApplicationType type, Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put("bank.keys", ground.home().path("keys").toString());
        settings.put("spring.datasource.url", ground.access().url());
        settings.put("spring.datasource.username", "bank_app");
        settings.put("spring.datasource.password", ground.access().applicationPassword());
        return new SpringApplicationBuilder(house)
                .web(type)
                .initializers(context -> ((ConfigurableApplicationContext) context)
                        .getBeanFactory()
                        .registerSingleton("access", ground.access()))
                .registerShutdownHook(false)
                .properties(settings)
                .run();
    }
}
