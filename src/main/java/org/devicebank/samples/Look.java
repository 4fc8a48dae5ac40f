package org.devicebank.samples;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What a person says of their second look.
///
/// @param seen what they saw, in a few words; never the content itself
public record Look(
        @Nullable Outcome outcome,
        @Nullable String tool,
        @Nullable String seen) {

    private static final int LONGEST = 500;

    /// Another tool than the ones that wiped, and every question answered.
    ///
    /// @throws Refused when something is missing, or the tool is the same under another name
    void check(List<String> wipedWith) {
        if (outcome == null) {
            throw Refused.unfit("refused.samples.outcome");
        }
        if (tool().isEmpty() || Tools.families(tool()).isEmpty()) {
            throw Refused.unfit("refused.samples.tool");
        }
        if (tool().length() > LONGEST || seen().length() > LONGEST) {
            throw Refused.unfit("refused.samples.long", LONGEST);
        }
        if (seen().isEmpty()) {
            throw Refused.unfit("refused.samples.seen");
        }
        var same = Tools.families(tool()).stream().filter(wipedWith::contains).findFirst();
        if (same.isPresent()) {
            throw Refused.conflict("refused.samples.same_tool", same.get());
        }
    }

    @Override
    public String tool() {
        return tool == null ? "" : tool.strip();
    }

    @Override
    public String seen() {
        return seen == null ? "" : seen.strip();
    }
}
