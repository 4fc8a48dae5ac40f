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

    /// How far two postcodes lie apart, from middle to middle as the crow flies; neither is kept.
    ///
    /// @throws Refused when a text is no postcode, or lies where the bank has no map
    @Transactional(readOnly = true)
    public long metresApart(String from, String to) {
        var one = Postcode.read(from).orElseThrow(() -> Refused.unfit("refused.areas.malformed"));
        var other = Postcode.read(to).orElseThrow(() -> Refused.unfit("refused.areas.malformed"));
        return store.metresApart(one, other)
                .orElseThrow(() -> Refused.unfit("refused.areas.no_distance", one.outward(), other.outward()));
    }

    /// The part of a postcode before its space, which names a town or a part of one and nobody's home.
    public static String outward(String text) {
        return Postcode.read(text).map(Postcode::outward).orElseThrow(() -> Refused.unfit("refused.areas.malformed"));
    }

    /// Loads the figures the bank ships with; what is there already stays as it is.
    public void loadShipped() {
        store.loadAreas(Shipped.areas());
        Shipped.postcodes().forEach(store::loadPostcodes);
        store.loadCentroids(Shipped.centroids());
    }
}
