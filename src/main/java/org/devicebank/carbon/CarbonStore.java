package org.devicebank.carbon;

import java.util.List;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CarbonStore {

    private final JdbcClient db;

    CarbonStore(JdbcClient db) {
        this.db = db;
    }

    List<Benchmark> benchmarks() {
        return db.sql("""
                select kind, label, central_grams, low_grams, high_grams, weight_grams, version, source
                from carbon.report_benchmark
                order by kind
                """)
                .query((row, _) -> new Benchmark(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        new Grams(row.getLong("central_grams")),
                        new Grams(row.getLong("low_grams")),
                        new Grams(row.getLong("high_grams")),
                        new Grams(row.getLong("weight_grams")),
                        row.getString("version"),
                        row.getString("source")))
                .list();
    }
}
