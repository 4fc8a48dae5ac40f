package org.devicebank.places;

import java.util.List;
import java.util.Optional;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The places this bank serves; knows nothing of what is inside them.
@Component
@Transactional
public class Places {

    private final PlaceStore store;

    Places(PlaceStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Place> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(String slug) {
        return store.find(slug);
    }

    @Transactional(readOnly = true)
    public Place current() {
        return store.get(Asking.now().place());
    }

    /// Opens the place that is asking: its row may only be written from inside its own wall.
    public void open(Place place) {
        if (!place.slug().matches("[a-z][a-z0-9-]{1,40}")) {
            throw Refused.unfit("refused.place.slug", place.slug());
        }
        if (!place.tagPrefix().matches("[A-Z]{2,4}")) {
            throw Refused.unfit("refused.place.prefix", place.tagPrefix());
        }
        if (store.find(place.slug()).isPresent()) {
            throw Refused.conflict("refused.place.taken", place.slug());
        }
        store.insert(place);
    }
}
