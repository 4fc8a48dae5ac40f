package org.devicebank.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The machines of the demonstration, and the texts they would print: invented, in the grammar of the tools.
final class Machines {

    /// One machine: what its donor says of it and what is in it.
    record Machine(
            String kind,
            String maker,
            String model,
            String type,
            String serial,
            String asset,
            String drive,
            boolean ssd) {

        long bytes() {
            return ssd ? 256_060_514_304L : 500_107_862_016L;
        }

        String dmidecode() {
            var lenovo = maker.equals("LENOVO");
            return """
                    # dmidecode 3.4
                    Getting SMBIOS data from sysfs.

                    Handle 0x0001, DMI type 1, 27 bytes
                    System Information
                    \tManufacturer: %s
                    \tProduct Name: %s
                    \tVersion: %s
                    \tSerial Number: %s

                    Handle 0x0002, DMI type 3, 22 bytes
                    Chassis Information
                    \tManufacturer: %s
                    \tType: %s

                    Handle 0x0004, DMI type 4, 48 bytes
                    Processor Information
                    \tVersion: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz

                    Handle 0x0011, DMI type 17, 40 bytes
                    Memory Device
                    \tSize: 8 GB
                    """.formatted(
                            maker,
                            lenovo ? type : model,
                            lenovo ? model : "Not Specified",
                            serial,
                            maker,
                            kind.equals("Laptop") ? "Notebook" : "Desktop");
        }

        String lshw() {
            var disk = ssd
                    ? "{\"id\":\"nvme\",\"class\":\"storage\",\"product\":\"KXG50ZNV256G\",\"serial\":\"%s\",\"children\":[{\"id\":\"namespace\",\"class\":\"disk\",\"logicalname\":\"/dev/nvme0n1\",\"size\":%d}]}"
                    : "{\"id\":\"disk\",\"class\":\"disk\",\"businfo\":\"scsi@0:0.0.0\",\"product\":\"WDC WD5000LPCX\",\"serial\":\"%s\",\"size\":%d,\"capabilities\":{\"7200rpm\":\"7200 rotations per minute\"}}";
            return "{\"id\":\"computer\",\"class\":\"system\",\"vendor\":\"%s\",\"product\":\"%s\",\"serial\":\"%s\",\"children\":[{\"id\":\"core\",\"class\":\"bus\",\"children\":[%s]}]}"
                    .formatted(maker, model, serial, disk.formatted(drive, bytes()));
        }

        /// What a terminal showed while the drive was told to wipe itself.
        String nvme() {
            return """
                    root@bench:~# nvme id-ctrl /dev/nvme0
                    NVME Identify Controller:
                    sn        : %s
                    mn        : KXG50ZNV256G
                    tnvmcap   : %d
                    root@bench:~# nvme sanitize /dev/nvme0 --sanact=2
                    root@bench:~# nvme sanitize-log /dev/nvme0
                    Sanitize Progress                      (SPROG) :  65535
                    Sanitize Status                        (SSTAT) :  0x101
                    Sanitize Command Dword 10 Information (SCDW10) :  0x2
                    """.formatted(drive, bytes());
        }

        String nwipe(String method) {
            var at = "[2026/03/02 09:30:00] ";
            var table = "--------------------------------------------------------------------------------\n";
            return """
                    %1$s notice: Found /dev/sda,  ATA, WDC WD5000LPCX, 500 GB, S/N=%2$s
                    %1$s notice: Program options are set as follows...
                    %1$s notice:   banner   = nwipe 0.34
                    %1$s notice:   method   = %4$s
                    %1$s notice: /dev/sda has serial number %2$s
                    %1$s notice: /dev/sda, sect/blk/dev 512/4096/%3$d
                    %1$s notice: Invoking method '%4$s' on /dev/sda
                    %1$s notice: Starting round 1 of 1 on /dev/sda
                    %1$s notice: Starting pass 1/1, round 1/1, on /dev/sda
                    %1$s notice: %3$d bytes written to /dev/sda
                    %1$s notice: Finished pass 1/1, round 1/1, on /dev/sda
                    %1$s notice: Finished final round 1 of 1 on /dev/sda

                    ******************************** Error Summary *********************************
                    !   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors
                    %5$s       sda |           0 |                    0 |                    0
                    ********************************************************************************

                    ********************************* Drive Status *********************************
                    !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                    %5$s       sda | Erased | 105 MB/s | 01:19:22 | WDC WD5000LPCX/%2$s
                    %5$s%1$sTotal Throughput 105 MB/s, %4$s, 1R+NB+NV
                    ********************************************************************************

                    %1$s   info: Nwipe successfully completed. See summary table for details.
                    """.formatted(at, drive, bytes(), method, table);
        }
    }

    private static final List<String[]> MODELS = List.of(
            new String[] {"Laptop", "LENOVO", "ThinkPad T480", "20L6S12T00"},
            new String[] {"Laptop", "Dell Inc.", "Latitude 5490", ""},
            new String[] {"Laptop", "HP", "HP ProBook 450 G5", ""},
            new String[] {"Laptop", "LENOVO", "ThinkPad L390", "20NSS0VL00"},
            new String[] {"Desktop", "Dell Inc.", "OptiPlex 7050", ""},
            new String[] {"Laptop", "HP", "HP EliteBook 840 G5", ""});

    private Machines() {}

    /// The same machines for the same seed.
    static List<Machine> draw(int count, long seed) {
        var chance = new Random(seed);
        var machines = new ArrayList<Machine>();
        for (var i = 0; i < count; i++) {
            var model = MODELS.get(i % MODELS.size());
            machines.add(new Machine(
                    model[0],
                    model[1],
                    model[2],
                    model[3],
                    letters(chance, 8),
                    "CC-%05d".formatted(20_100 + i),
                    "WD-WX" + letters(chance, 8),
                    i % 5 == 3));
        }
        return machines;
    }

    private static String letters(Random chance, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(chance.nextInt(34)));
        }
        return text + "7K";
    }

    /// The list as the donor sends it.
    static String manifest(List<Machine> machines) {
        var text =
                new StringBuilder("Equipment leaving us in spring\n\nAsset no,Type,Make,Model,Serial number,Remarks\n");
        machines.forEach(machine -> text.append("%s,%s,%s,%s,%s,%s\n"
                .formatted(
                        machine.asset(),
                        machine.kind(),
                        machine.maker(),
                        machine.model(),
                        machine.serial(),
                        machine.ssd() ? "fast drive" : "")));
        return text.append("\nTotal,").append(machines.size()).append(",,,,\n").toString();
    }
}
