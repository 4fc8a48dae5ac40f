package org.devicebank.hardware;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a processor was made for, by the letters around its number.
enum Chip {
    MOBILE,
    DESKTOP,
    UNKNOWN;

    private static final Pattern PORTABLE = Pattern.compile(
            "(?i)"
                    + "i[3579]-\\d{3,5}([uy]|m|[mq]m|mq|mx|xm|lm|um|h|hq|hk|hx|hf|p|g\\d|ng\\d|eq|ue|he|le|me)\\b"
                    + "|i[3579] (cpu +)?[mqlu]m? +\\d{3}\\b|\\bm[357]?-\\d[y\\d]\\d\\d|i[57]-l16g7"
                    + "|core.{0,12}\\b(solo|duo|2 cpu|quad).{0,12}\\b([tplu]|s[lpu])\\d{4}|\\bcpu +[tplu]\\d{4}\\b|\\bq9[0-2]00m?\\b.{0,3}mobile"
                    + "|pentium.{0,30}\\b(b9\\d0|p6\\d{3}|t\\d{4}|u\\d{4}|su\\d{4}|\\d{4}[uym]|44\\d\\d[uy]|[an]\\d{4}|silver n\\d+|m)\\b"
                    + "|celeron.{0,30}\\b(b\\d{3}|[57]\\d\\d|8[0-9]7|9[02]\\d|p4\\d{3}|t\\d{4}|u\\d{4}|su\\d{4}|\\d{3,4}[uym]|[n]\\d{4}|m)\\b|\\bn(50|95|97|100|200|305)\\b"
                    + "|\\batom|ultra [579] \\d{3}[uhv]x?\\b|core(\\(tm\\))? [3579] \\d{3}[uh]x?\\b|xeon.{0,20}([ew]-?\\d+m\\b|e3-15\\d\\dm)"
                    + "|ryzen.{0,14}\\d{4}(u|h|hs|hx|c|e)\\b|ryzen ai|z1 extreme|turion|\\b(ql|rm|zm|tl|mk|ml|sl|tk|tf|mt)-?\\d{2}\\b"
                    + "|\\b[pnv]\\d{3} (dual|triple|quad)|dual-core m\\d{3}\\b|fx-\\d{4}p|\\b5y\\d{2}\\b|c7-m|\\ba\\d{1,2}-\\d{4}(m|mx|p)\\b|\\ba[468]-[67]\\d10\\b|\\ba[46]-1\\d{3}\\b|\\ba[469]-9[1-4]\\d\\d[ec]?\\b|\\b(e|c|z)-\\d{2,3}\\b|\\be[12]-\\d{4}"
                    + "|\\b[34]0[12]0e\\b|athlon (gold|silver) \\d{4}u|athlon (neo|l\\d{3})|sempron.{0,10}(si|m)-?\\d|snapdragon|mobile|apple m\\d");

    private static final Pattern DESK = Pattern.compile("(?i)"
            + "i[3579]-\\d{3,5}([kstfexr]|kf|ks|te|xe)?( |$|@)|i[3579] (cpu +)?\\d{3}\\b|core.{0,12}\\b(duo|quad|extreme).{0,12}\\b[eqx]\\d{4}"
            + "|pentium.{0,30}\\b([eg]\\d{3,4}[te]*|gold g\\d+|j\\d{4}|\\d\\.\\d+ghz)|pentium\\(r\\) (4|d)\\b|celeron.{0,30}\\b([eg]\\d{3,4}[te]*|j\\d{4}|4[0-9]0)\\b"
            + "|ultra [579] \\d{3}(k|kf|f|t)?( |$|@)|ryzen.{0,14}\\d{4}(x|g|ge|gt|xt|x3d|f|wx)?( |$|@)|threadripper|\\bfx.{0,8}-\\d{4}"
            + "|phenom.{0,8} (ii )?x\\d|athlon.{0,8} (ii|64) x\\d|\\ba\\d{1,2}-\\d{4}k\\b|\\ba\\d{1,2}-3[68]\\d\\d\\b|athlon.{0,6}[23]\\d{2}ge"
            + "|xeon|\\bepyc|opteron");

    static Chip of(@Nullable String processor) {
        if (processor == null) {
            return UNKNOWN;
        }
        if (PORTABLE.matcher(processor).find()) {
            return MOBILE;
        }
        return DESK.matcher(processor).find() ? DESKTOP : UNKNOWN;
    }
}
