package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Verdict;
import org.devicebank.shell.Words;

/// Whole proofs of each tool, as the tool writes them, for the tests to read, to bend and to break.
public final class Proofs {

    static final long SIZE = 500_107_862_016L;
    static final Words WORDS = new Words();

    static final String NVME = """
            root@bench:~# nvme id-ctrl /dev/nvme0
            NVME Identify Controller:
            vid       : 0x144d
            sn        : S4EWNX0R512345
            mn        : SAMSUNG MZVLB512HBJQ-000L7
            tnvmcap   : 512110190592
            root@bench:~# nvme sanitize /dev/nvme0 --sanact=2
            root@bench:~# nvme sanitize-log /dev/nvme0
            Sanitize Progress                      (SPROG) :  65535
            Sanitize Status                        (SSTAT) :  0x101
            Sanitize Command Dword 10 Information (SCDW10) :  0x2
            Estimated Time For Overwrite                   :  4294967295 (No time period reported)
            """;

    static final String HDPARM = """
            # hdparm -I /dev/sda
            /dev/sda:

            ATA device, with non-removable media
            	Model Number:       Samsung SSD 860 EVO 500GB
            	Serial Number:      S3Z1NB0K123456
            	Logical  Sector size:                   512 bytes
            	LBA48  user addressable sectors:   976773168
            	Nominal Media Rotation Rate: Solid State Device
            Security:
            	Master password revision code = 65534
            		supported
            		enabled
            	not	locked
            	not	frozen
            # hdparm --user-master u --security-erase-enhanced p /dev/sda
            security_password: "p"

            /dev/sda:
             Issuing SECURITY_ERASE command, password="p", user=user
            # hdparm -I /dev/sda
            /dev/sda:
            	Model Number:       Samsung SSD 860 EVO 500GB
            	Serial Number:      S3Z1NB0K123456
            Security:
            		supported
            	not	enabled
            	not	locked
            """;

    static final String HDPARM_SANITISE = """
            $ sudo hdparm --yes-i-know-what-i-am-doing --sanitize-block-erase /dev/sdb

            /dev/sdb:
            Issuing SANITIZE_BLOCK_ERASE command
            Operation started in background
            $ sudo hdparm --sanitize-status /dev/sdb

            /dev/sdb:
            Issuing SANITIZE_STATUS command
            Sanitize status:
                State:    SD0 Sanitize Idle
                Last sanitize operation completed without error
            $ sudo hdparm -I /dev/sdb
            /dev/sdb:
            	Model Number:       INTEL SSDSC2KB480G8
            	Serial Number:      BTYF83650123480BGN
            	Nominal Media Rotation Rate: Solid State Device
            """;

    static final String BLANCCO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <root><report><blancco_data>
              <description><document_id>6f3c</document_id><document_log><log_entry><author>
                <product_version>7.3.0</product_version></author></log_entry></document_log></description>
              <blancco_erasure_report><entries name="erasures"><entries name="erasure">
                <entry name="timestamp" type="string">2026-03-02T09:30:00+0000</entry>
                <entry name="cleaned_sectors" type="uint">976773168</entry>
                <entry name="failed_sectors" type="uint">0</entry>
                <entry name="total_errors" type="uint">0</entry>
                <entry name="state" type="string">Successful</entry>
                <entry name="erasure_standard_name" type="string">NIST 800-88 Clear</entry>
                <entry name="overwriting_rounds" type="uint">1</entry>
                <entry name="firmware_rounds" type="uint">0</entry>
                <entry name="total_erasure_rounds" type="uint">1</entry>
                <entries name="target">
                  <entry name="target_id" type="uint">1</entry>
                  <entry name="type" type="string">HDD</entry>
                  <entry name="model" type="string">WDC WD5000LPLX-60ZNTT1</entry>
                  <entry name="serial" type="string">WD-WXJ1A99T4K2P</entry>
                  <entry name="capacity" type="uint">500107862016</entry>
                </entries>
              </entries></entries></blancco_erasure_report>
              <blancco_hardware_report>
                <entries name="system"><entry name="manufacturer">LENOVO</entry><entry name="model">20L6S4</entry>
                  <entry name="version">ThinkPad T480</entry><entry name="serial">PF1A2B3C</entry></entries>
                <entries name="disks"><entries name="disk"><entry name="serial">WD-WXJ1A99T4K2P</entry>
                    <entry name="model">WDC WD5000LPLX-60ZNTT1</entry><entry name="interface_type">SATA</entry></entries>
                  <entries name="disk"><entry name="serial">4C530001</entry>
                    <entry name="model">Ultra Fit</entry><entry name="interface_type">USB</entry></entries></entries>
              </blancco_hardware_report>
            </blancco_data></report></root>
            """;

    static final String SANITIZE = """
            {"steps":[{"success":true,"commands":[{"command":"shred --force --verbose --iterations=1 /dev/sda",
              "stdout":"","stderr":"shred: /dev/sda: pass 1/1 (random)...\\nshred: /dev/sda: pass 1/1 (random)...466GiB/466GiB 100%",
              "return_code":0,"success":true,"start_time":100.5,"end_time":9000.25}]}],
             "validation":{"result":true,"commands":[{"command":"dd if=/dev/sda bs=512 count=1 skip=0 | xxd -ps",
              "stdout":"00","stderr":"","return_code":0,"success":true,"start_time":9001.0,"end_time":9001.5}]},
             "device_info":{"model":"WDC WD5000LPLX","serial_number":"WD-WXJ1A99T4K2P","storage_medium":"HDD",
              "export_data":{"block":{"path":"/dev/sda","tran":"sata","rota":true},
              "smart":{"model_name":"WDC WD5000LPLX","serial_number":"WD-WXJ1A99T4K2P",
               "user_capacity":{"bytes":500107862016},"smart_status":{"passed":true},"smartctl":{"exit_status":64}}}},
             "method":{"name":"Basic Erasure"},"result":true,"version":"0.1.1"}
            """;

    static final String NWIPE_REPORT = """
            Disk Erasure Report
            Organisation Performing The Disk Erasure
            Business Name: Device Bank    Contact Name: A. Person
            Disk Information
            Make/Model: WDC WD5000LPLX-60ZNTT1    Serial: WD-WXJ1A99T4K2P
            Size(Apparent): 500 GB, 500107862016 bytes    Bus: ATA
            Size(Real): 500 GB, 500107862016 bytes
            Disk Erasure Details
            Start time: 2026/03/02 09:00:00    End time: 2026/03/02 11:30:00
            Duration: 02:30:00    Status: ERASED
            Method: Fill With Zeros    PRNG algorithm: Not applicable to method
            Final Pass(Zeros/Ones/None): Zeros    Verify Pass(Last/All/None): Last
            *Bytes Erased: 500107862016 (100.00%)    Rounds(completed/requested): 1/1
            HPA/DCO: No hidden sectors    HPA/DCO Size: No hidden sectors
            Errors(pass/sync/verify): 0/0/0
            Information:
            Technician/Operator
            """;

    static final String PHONE = """
            IMEI: 490154203237518
            Model: iPhone SE
            Was encrypted: yes
            Evidenced by: iOS encrypts every such phone from the start
            Factory reset: 2026-03-02, DFU restore
            Activation Lock: off
            Done by: Ada
            Checked by: Grace
            """;

    static final String DESTROYED = """
            Certificate of destruction
            Media serial number: WD-WXJ1A99T4K2P
            Media type: HDD
            Destruction method: shredded to 20 mm
            Destroyed on: 2026-03-02
            Operator: Ada
            Witness: Grace
            """;

    public static final List<String> ALL =
            List.of(NVME, HDPARM, HDPARM_SANITISE, BLANCCO, SANITIZE, NWIPE_REPORT, PHONE, DESTROYED);

    private Proofs() {}

    static Account read(String text) {
        return Erasers.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Judgement judge(String text) {
        var told = read(text).told();
        assertThat(told).isNotEmpty();
        return told.getFirst().run().judge(Medium.UNKNOWN);
    }

    /// Changes something that must be there.
    static String bent(String proof, String from, String to) {
        assertThat(proof).contains(from);
        return proof.replace(from, to);
    }

    static void refusesToProve(String proof, String reason) {
        var judgement = judge(proof);
        assertThat(judgement.verdict()).isNotEqualTo(Verdict.PROVEN);
        assertThat(judgement.reasons().stream().map(WORDS::say))
                .anySatisfy(said -> assertThat(said).contains(reason));
    }
}
