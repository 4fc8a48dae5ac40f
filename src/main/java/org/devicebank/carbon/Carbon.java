package org.devicebank.carbon;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The benchmarks behind every figure of carbon.
@Component
@Transactional
public class Carbon {

    private final CarbonStore store;

    Carbon(CarbonStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Benchmark> benchmarks() {
        return store.benchmarks();
    }
}
