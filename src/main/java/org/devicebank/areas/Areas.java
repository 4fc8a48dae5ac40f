package org.devicebank.areas;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns a postcode into a small area of the place, and forgets the postcode.
@Component
@Transactional
public class Areas {

    private final AreaStore store;
    private final Places places;

    Areas(AreaStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// The small area of a postcode in the place that asks.
    ///
    /// @throws Refused when the text is no postcode, is not known, or lies outside the place
    @Transactional(readOnly = true)
    public SmallArea at(String text) {
        var place = places.current();
        var postcode = Postcode.read(text).orElseThrow(() -> Refused.unfit("refused.areas.malformed"));
        var found = store.find(postcode).orElseThrow(() -> Refused.unfit("refused.areas.unknown", postcode.outward()));
        if (!found.authority().equals(place.authority())) {
            throw Refused.unfit("refused.areas.outside", postcode.outward(), place.name());
        }
        if (found.area() == null) {
            throw Refused.unfit("refused.areas.no_area", place.name());
        }
        return found.area();
    }

    /// Every small area of the place that asks.
    @Transactional(readOnly = true)
    public List<SmallArea> all() {
        return store.all(places.current().authority());
    }

    /// Loads the figures the bank ships with; what is there already stays as it is.
    public void loadShipped() {
        store.loadAreas(Shipped.areas());
        Shipped.postcodes().forEach(store::loadPostcodes);
    }
}
