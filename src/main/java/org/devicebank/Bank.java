package org.devicebank;

import org.devicebank.commands.Terminal;

final class Bank {

    private Bank() {}

    public static void main(String[] words) {
        var code = Terminal.run(words);
        if (code >= 0) {
            System.exit(code);
        }
    }
}
