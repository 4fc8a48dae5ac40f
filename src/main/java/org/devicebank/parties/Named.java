package org.devicebank.parties;

import java.util.Map;
import org.devicebank.places.MemberId;

/// Names of those who act in a place without being people, given by the room that knows them.
public interface Named {

    Map<MemberId, String> names();
}
