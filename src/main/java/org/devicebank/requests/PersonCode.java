package org.devicebank.requests;

import java.util.random.RandomGenerator;

/// The name the bank uses for a person whose name it does not know, such as `R-48213-K`.
/// Only the partner can tell who it is. Its last letter, the number modulo 23, shows a slip of the pen.
public record PersonCode(String text) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";

    public PersonCode {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a person's code");
        }
    }

    static PersonCode draw(RandomGenerator chance) {
        var number = chance.nextInt(10_000, 1_000_000);
        return new PersonCode("R-%05d-%c".formatted(number, letter(number)));
    }

    static boolean isOne(String text) {
        return text.matches("R-[0-9]{5,6}-[A-Z]")
                && text.charAt(text.length() - 1) == letter(Integer.parseInt(text.substring(2, text.length() - 2)));
    }

    private static char letter(int number) {
        return LETTERS.charAt(number % LETTERS.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
