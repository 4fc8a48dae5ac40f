package org.devicebank;

import org.devicebank.commands.Terminal;

final class Bank {

    private Bank() {}

    public static void main(String[] words) {
        var code = 1;
        try {
            code = Terminal.run(BankApplication.class, words);
        } catch (Throwable fault) {
            // nothing below could say it in a sentence: whoever mends it needs all of it
            fault.printStackTrace();
        }
        if (code >= 0) {
            System.exit(code);
        }
    }
}
