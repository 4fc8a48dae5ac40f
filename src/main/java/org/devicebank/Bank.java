package org.devicebank;

final class Bank {
    public static void main(String[] words) {}
}
