package org.devicebank;

import org.devicebank.commands.Terminal;

final class Bank {

    private Bank() {}

    public static void main(String[] words) {
        var code = 1;
        try {
            code = Terminal.run(BankApplication.class, words);
        } finally {
            if (code >= 0) {
                System.exit(code);
            }
        }
    }
}
