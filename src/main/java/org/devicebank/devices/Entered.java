package org.devicebank.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.DeviceId;
import org.devicebank.stages.Stage;

/// A registration with the identity and the tag it was given.
record Entered(DeviceId id, Tag tag, Registration registration) {

    static List<Entered> all(List<Registration> many, String prefix, long first) {
        var entered = new ArrayList<Entered>(many.size());
        for (var i = 0; i < many.size(); i++) {
            entered.add(new Entered(DeviceId.next(), new Tag(prefix, first + i), many.get(i)));
        }
        return entered;
    }

    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("tag", tag);
        facts.put("kind", registration.kind());
        facts.put("origin", registration.origin());
        facts.put("maker", registration.maker());
        facts.put("model", registration.model());
        facts.put("to", Stage.OFFERED);
        registration
                .numbers()
                .forEach(number -> facts.put(number.kind().name().toLowerCase(java.util.Locale.ROOT), number.text()));
        return facts;
    }
}
