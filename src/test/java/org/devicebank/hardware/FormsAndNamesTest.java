package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsAndNamesTest {

    private static Snapshot machine(String maker, String product, String version, String chassis, String processor) {
        return Hardware.read(
                """
                Handle 0x0001, DMI type 1, 27 bytes
                System Information
                \tManufacturer: %s
                \tProduct Name: %s
                \tVersion: %s

                Handle 0x0002, DMI type 2, 15 bytes
                Base Board Information
                \tManufacturer: ASUSTeK COMPUTER INC.
                \tProduct Name: PRIME B450M-A

                Handle 0x0003, DMI type 3, 22 bytes
                Chassis Information
                \tType: %s

                Handle 0x0004, DMI type 4, 48 bytes
                Processor Information
                \tVersion: %s
                """.formatted(maker, product, version, chassis, processor).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "Hewlett-Packard,HP",
        "HP Inc.,HP",
        "HP,HP",
        "LENOVO,Lenovo",
        "Dell Computer Corporation,Dell",
        "ASUSTeK COMPUTER INC.,ASUS",
        "acer,Acer",
        "'Micro-Star International Co., Ltd.',MSI",
        "'SAMSUNG ELECTRONICS CO., LTD.',Samsung",
        "FUJITSU SIEMENS,Fujitsu",
        "TOSHIBA,Toshiba",
        "Apple Computer Inc.,Apple",
        "Microsoft Corporation,Microsoft",
        "'Gigabyte Technology Co., Ltd.',Gigabyte",
        "Intel(R) Client Systems,Intel",
        "RM plc,RM",
        "Rmfoo Ltd,Rmfoo",
        "Some Maker GmbH & Co. KG,Some Maker GmbH &",
        "GOOGLE,Google",
        "'Acme Computers, Ltd.',Acme",
        "Notebook,Clevo",
        "VIGLEN,Viglen",
        "Stone Computers,Stone",
        "Medion AG,Medion"
    })
    void a_maker_has_one_name(String said, String name) {
        assertThat(Names.maker(said)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "LENOVO,20L6S12T00,ThinkPad T480,ThinkPad T480",
        "LENOVO,81C8,Lenovo YOGA 520-14IKB,YOGA 520-14IKB",
        "LENOVO,10MQS00A00,ThinkCentre M710q,ThinkCentre M710q",
        "LENOVO,Lenovo B50-30,Lenovo,B50-30",
        "IBM,2373CWU,ThinkPad T42,ThinkPad T42",
        "LENOVO,2189,Not Specified,2189",
        "HP,HP EliteBook 840 G6,,EliteBook 840 G6",
        "Hewlett-Packard,HP Compaq nx9420 (RH457EA#AB9),F.19,Compaq nx9420",
        "ASUSTeK COMPUTER INC.,ZenBook UX393EA_UX393EA,1.0,ZenBook UX393EA",
        "ASUS,All Series,System Version,PRIME B450M-A",
        "To Be Filled By O.E.M.,To Be Filled By O.E.M.,To Be Filled By O.E.M.,PRIME B450M-A",
        "System manufacturer,System Product Name,System Version,PRIME B450M-A",
        "Default string,Default string,Default string,PRIME B450M-A"
    })
    void a_model_is_called_as_people_call_it(String maker, String product, String version, String name) {
        assertThat(machine(maker, product, version == null ? "" : version, "Desktop", "Not Specified")
                        .model())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Latitude E7240,Desktop,Intel(R) Core(TM) i7-4600U CPU @ 2.10GHz,LAPTOP",
        "OptiPlex 7050,Unknown,Intel(R) Core(TM) i5-7500 CPU @ 3.40GHz,DESKTOP",
        "OptiPlex 3011 AIO,Desktop,Intel(R) Core(TM) i5-3470S CPU @ 2.90GHz,ALL_IN_ONE",
        "Surface Pro 7,Laptop,Intel(R) Core(TM) i7-1065G7 CPU @ 1.30GHz,TABLET",
        "Surface Laptop Go,Laptop,Intel(R) Core(TM) i5-1035G1 CPU @ 1.00GHz,LAPTOP",
        "ProOne 600 G2 21.5-in Touch AiO,Other,Intel(R) Core(TM) i5-6500 CPU @ 3.20GHz,ALL_IN_ONE",
        "System Product Name,Laptop,Intel(R) Core(TM) i5-9600K CPU @ 3.70GHz,DESKTOP",
        "'iMac14,2',Unknown,Intel(R) Core(TM) i5-4570 CPU @ 3.20GHz,ALL_IN_ONE",
        "'Macmini8,1',Unknown,Intel(R) Core(TM) i5-8500B CPU @ 3.00GHz,DESKTOP",
        "ProBook 450 G5,Other,Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz,LAPTOP",
        "X510UAR,Unknown,Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz,LAPTOP",
        "Some Box,Mini PC,Intel(R) Celeron(R) N5095 @ 2.00GHz,DESKTOP",
        "Aspire A315-55G,Desktop,Intel(R) Core(TM) i7-8565U CPU @ 1.80GHz,LAPTOP",
        "Veriton M6660G,Desktop,Intel(R) Core(TM) i5-8500 CPU @ 3.00GHz,DESKTOP",
        "NUC8i5BEH,Unknown,Intel(R) Core(TM) i5-8259U CPU @ 2.30GHz,DESKTOP"
    })
    void what_a_machine_is_follows_from_more_than_its_chassis(
            String product, String chassis, String processor, Kind kind) {
        assertThat(machine("Some Maker", product, "", chassis, processor).kind())
                .isEqualTo(kind);
    }

    @Test
    void a_contradiction_is_a_doubt() {
        assertThat(machine("Dell Inc.", "Latitude E7240", "", "Desktop", "Not Specified")
                        .doubts())
                .anyMatch(doubt -> doubt.key().equals("hardware.doubt.form"));
    }

    @Test
    void a_machine_that_says_nothing_is_not_guessed_at() {
        var nothing =
                Hardware.read("Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: \n".getBytes());
        assertThat(nothing.identified()).isFalse();
        assertThat(nothing.kind()).isNull();
        assertThat(nothing.doubts()).hasSize(4);
    }
}
