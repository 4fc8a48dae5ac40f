package org.devicebank.stations;

import java.util.Map;

/// Tools that print what real ones print, of drives that do not exist. What changes a drive is written to a list.
final class FakeTools {

    private static final String LSBLK = """
            #!/bin/sh
            [ -r "$BANK_ROOT/drives" ] || exit 1
            columns=; drive=; json=
            while [ $# -gt 0 ]; do
                case $1 in
                -J) json=1 ;;
                -*o) columns=$2; shift ;;
                /dev/*) drive=${1#/dev/} ;;
                esac
                shift
            done
            awk -F '|' -v columns="$columns" -v drive="$drive" -v json="$json" '
                BEGIN {
                    count = split("NAME TYPE SIZE SERIAL MODEL TRAN ROTA RM RO MOUNTPOINT FSTYPE PARTUUID", all, " ")
                    for (i = 1; i <= count; i++) at[all[i]] = i
                    wanted = split(columns, asked, ",")
                    if (json) printf "{\\n   \\"blockdevices\\": [\\n"
                }
                drive != "" && $1 != drive { next }
                json {
                    printf "%s{\\"name\\":\\"%s\\",\\"type\\":\\"%s\\",\\"size\\":%s,\\"model\\":\\"%s\\",\\"serial\\":\\"%s\\",", (n++ ? "," : ""), $1, $2, $3, $5, $4
                    printf "\\"tran\\":\\"%s\\",\\"rota\\":%s,\\"rm\\":%s,\\"hotplug\\":false}\\n", $6, ($7 ? "true" : "false"), ($8 ? "true" : "false")
                    next
                }
                {
                    line = ""
                    for (i = 1; i <= wanted; i++) line = line (i > 1 ? " " : "") $(at[asked[i]] ? at[asked[i]] : 99)
                    print line
                }
                END { if (json) printf "   ]\\n}\\n" }' "$BANK_ROOT/drives"
            """;

    private static final String SMARTCTL = """
            #!/bin/sh
            for last in "$@"; do :; done
            awk -F '|' -v drive="${last#/dev/}" '$1 == drive {
                printf "{\\n  \\"smartctl\\": {\\"version\\": [7, 3], \\"exit_status\\": 0},\\n  \\"device\\": {\\"name\\": \\"/dev/%s\\", \\"type\\": \\"sat\\"},\\n", $1
                printf "  \\"model_name\\": \\"%s\\",\\n  \\"serial_number\\": \\"%s\\",\\n  \\"rotation_rate\\": %s,\\n", $5, $4, ($7 ? 5400 : 0)
                printf "  \\"user_capacity\\": {\\"bytes\\": %s}\\n}\\n", $3
            }' "$BANK_ROOT/drives"
            """;

    private static final String DMIDECODE = """
            #!/bin/sh
            [ -r "$BANK_ROOT/dmidecode" ] && exec /bin/cat "$BANK_ROOT/dmidecode"
            """;

    private static final String NWIPE = """
            #!/bin/sh
            echo "nwipe $*" >>"$BANK_ROOT/calls"
            for one in "$@"; do
                case $one in --logfile=*) /bin/cat "$BANK_ROOT/nwipe.log" >"${one#--logfile=}" ;; esac
            done
            """;

    private static final String NVME = """
            #!/bin/sh
            case $1 in
            sanitize | format)
                echo "nvme $*" >>"$BANK_ROOT/calls"
                : >"$BANK_ROOT/sanitised"
                ;;
            id-ctrl)
                printf 'NVME Identify Controller:\\nvid       : 0x144d\\nsn        : %s\\nmn        : SAMSUNG MZVLB512HBJQ\\n' "$(/bin/cat "$BANK_ROOT/nvme-serial")"
                printf 'tnvmcap   : 512110190592\\nfna       : 0x5\\nsanicap   : %s\\n' "$(/bin/cat "$BANK_ROOT/sanicap" 2>/dev/null || echo 0x3)"
                ;;
            sanitize-log)
                asked=$(($(/bin/cat "$BANK_ROOT/looked" 2>/dev/null || echo 0) + 1))
                echo $asked >"$BANK_ROOT/looked"
                if [ $asked -lt 3 ]; then
                    printf 'Sanitize Progress                      (SPROG) :  20000\\nSanitize Status                        (SSTAT) :  0x2\\n'
                else
                    printf 'Sanitize Progress                      (SPROG) :  65535\\nSanitize Status                        (SSTAT) :  0x101\\n'
                fi
                printf 'Sanitize Command Dword 10 Information (SCDW10) :  0x2\\n'
                ;;
            esac
            """;

    /// A disk with a security lock, which it opens only when it has wiped itself.
    private static final String HDPARM = """
            #!/bin/sh
            lock=$BANK_ROOT/locked
            for last in "$@"; do :; done
            printf '\\n%s:\\n' "$last"
            case $* in
            -I*)
                printf '\\nATA device, with non-removable media\\n\\tModel Number:       %s\\n' "$(/bin/cat "$BANK_ROOT/ata-model")"
                printf '\\tSerial Number:      %s\\n' "$(/bin/cat "$BANK_ROOT/ata-serial")"
                printf '\\tLogical  Sector size:                   512 bytes\\n\\tLBA48  user addressable sectors:   976773168\\n'
                printf '\\tNominal Media Rotation Rate: Solid State Device\\nSecurity: \\n\\tMaster password revision code = 65534\\n\\t\\tsupported\\n'
                if [ -e "$lock" ]; then printf '\\t\\tenabled\\n'; else printf '\\tnot\\tenabled\\n'; fi
                printf '\\tnot\\tlocked\\n'
                if [ -e "$BANK_ROOT/frozen" ]; then printf '\\t\\tfrozen\\n'; else printf '\\tnot\\tfrozen\\n'; fi
                printf '\\tnot\\texpired: security count\\n\\t\\tsupported: enhanced erase\\n'
                printf 'Logical Unit WWN Device Identifier: 5002538e40a1b2c3\\nChecksum: correct\\n'
                ;;
            *--security-set-pass*) echo "hdparm $*" >>"$BANK_ROOT/calls"; : >"$lock" ;;
            *--security-erase*)
                echo "hdparm $*" >>"$BANK_ROOT/calls"
                printf ' Issuing SECURITY_ERASE command, password="bank", user=user\\n'
                rm -f "$lock"
                ;;
            *--security-disable*) echo "hdparm $*" >>"$BANK_ROOT/calls"; rm -f "$lock" ;;
            esac
            """;

    private static final String NOTHING = "#!/bin/sh\nexit 1\n";

    static final Map<String, String> ALL = Map.of(
            "lsblk", LSBLK,
            "smartctl", SMARTCTL,
            "dmidecode", DMIDECODE,
            "lshw", NOTHING,
            "efibootmgr", NOTHING,
            "nwipe", NWIPE,
            "nvme", NVME,
            "hdparm", HDPARM);

    private FakeTools() {}
}
