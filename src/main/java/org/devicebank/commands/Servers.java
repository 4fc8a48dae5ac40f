package org.devicebank.commands;

import org.devicebank.demonstration.Demonstration;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Setup;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;

/// What a started server tells the person who started it.
@Component
class Servers {

    private final Setup setup;
    private final Demonstration demonstration;
    private final Words words;

    Servers(Setup setup, Demonstration demonstration, Words words) {
        this.setup = setup;
        this.demonstration = demonstration;
        this.words = words;
    }

    int announce(Line line, String address, boolean demonstrating) {
        if (demonstrating) {
            demonstration.fill(this::say);
        }
        say(Sentence.of("commands.ready", address));
        setup.keyIfEmpty().ifPresent(key -> say(Sentence.of("commands.set_up", address, key)));
        if (demonstrating) {
            say(Sentence.of("demonstration.sign_ins", address));
            demonstration.signIns().forEach(this::say);
        }
        say(Sentence.of(
                "commands.stop", line.home().toAbsolutePath().normalize().toString()));
        return -1;
    }

    private void say(Sentence sentence) {
        System.out.println(words.say(sentence));
    }
}
