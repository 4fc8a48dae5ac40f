package org.devicebank.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// A charger of a laptop is no laptop, whatever model it is for.
final class Accessory {

    private static final String THING =
            "charger|(?:power |ac |mains )?adapt[eo]r|psu|power supply|dock|docking station|port replicator|sleeve"
                    + "|screen protector|motherboard|keyboard";
    /// A battery for, a screen of: the thing comes first, and then what it fits.
    private static final Pattern FOR = Pattern.compile("^(?:[a-z0-9.-]+ ){0,3}(?:" + THING
            + "|battery|screen|display|lcd|lid|case|cover|cable|stand|caddy|bag|stylus|pen|pencil|hinge)s?"
            + " (?:for|from|of|fits|to fit|compatible with|suitable for) ");
    /// A thing straight behind the number of a model, and no capacity.
    private static final Pattern BEHIND =
            Pattern.compile("(?<![a-z0-9])(?!\\d+(?:\\.\\d+)? ?[gtm]b)(?=[a-z-]*\\d)[a-z0-9-]+ (?:" + THING + ")s?$");

    private Accessory() {}

    static boolean is(String plain, @Nullable Kind said) {
        var device = said != null && said != Kind.OTHER;
        return FOR.matcher(plain).find() || !device && BEHIND.matcher(plain).find();
    }

    static ModelName name(@Nullable String maker) {
        var none = new TreeSet<String>();
        return new ModelName(
                maker, null, none, none, none, Set.of(), null, null, null, null, null, null, null, Kind.OTHER);
    }
}
