package org.devicebank.readings;

import java.util.regex.Pattern;
import org.devicebank.notations.Json;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `lsblk -J`, with any columns: only whole drives that stay in the machine.
final class Lsblk {

    private static final Pattern NO_DRIVE =
            Pattern.compile("(loop|ram|zram|sr|fd|dm-|md|nbd)\\d*|mmcblk\\d+(boot\\d|rpmb)");

    private Lsblk() {}

    static boolean recognises(JsonNode document) {
        return document.path("blockdevices").isArray();
    }

    static Reading read(JsonNode document) {
        var notes = new Notes("lsblk");
        for (var one : document.path("blockdevices")) {
            var name = Json.said(one, "name", "kname");
            if (name != null && isDrive(one, name.replace("/dev/", ""))) {
                drive(one, name.replace("/dev/", ""), notes);
            }
        }
        return notes.reading();
    }

    /// Sticks and cards are pulled out before a machine is given away; their readers show as empty drives.
    private static boolean isDrive(JsonNode one, String name) {
        var kind = Json.said(one, "type");
        var bytes = bytes(one);
        var removable = Boolean.TRUE.equals(Json.yes(one, "rm")) || Boolean.TRUE.equals(Json.yes(one, "hotplug"));
        var bus = String.valueOf(Json.said(one, "tran", "subsystems"));
        var inside = bus.matches("(?i)sata|nvme|ata|sas|pcie");
        return (kind == null || kind.equals("disk"))
                && !NO_DRIVE.matcher(name).matches()
                && !bus.contains("usb")
                && (inside || !removable)
                && (bytes == null || bytes > 0);
    }

    private static void drive(JsonNode one, String name, Notes notes) {
        var model = Json.said(one, "model");
        var medium = Media.of(name, Json.said(one, "tran", "subsystems"), model, Json.yes(one, "rota"));
        notes.drive(new Reading.Drive("/dev/" + name, Json.said(one, "serial"), model, medium, bytes(one)));
    }

    /// With `-b` a number of bytes, otherwise rounded to units of 1024.
    private static @Nullable Long bytes(JsonNode one) {
        var size = Json.said(one, "size");
        return size != null && size.matches("[0-9]{1,18}") ? (Long) Long.parseLong(size) : Sizes.bytes(size, true);
    }
}
