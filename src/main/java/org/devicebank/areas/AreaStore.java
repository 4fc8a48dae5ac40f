package org.devicebank.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaStore {

    /// Where a postcode lies; the area is null where only the authority is known.
    record Located(String authority, @Nullable SmallArea area) {}

    private final JdbcClient db;

    AreaStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Located> find(Postcode postcode) {
        return db.sql("""
                select postcode.authority, area.code, area.name, area.ward, latest.decile, latest.vintage
                from areas.postcode as postcode
                left join areas.small_area as area on area.code = postcode.small_area
                left join areas.latest_deprivation as latest on latest.small_area = area.code
                where postcode.postcode = :postcode
                """)
                .param("postcode", postcode.compact())
                .query((row, index) -> new Located(
                        row.getString("authority"), row.getString("code") == null ? null : area(row, index)))
                .optional();
    }

    List<SmallArea> all(String authority) {
        return db.sql("""
                select area.code, area.name, area.ward, latest.decile, latest.vintage
                from areas.small_area as area
                left join areas.latest_deprivation as latest on latest.small_area = area.code
                where area.authority = :authority
                order by area.code
                """).param("authority", authority).query(AreaStore::area).list();
    }

    void loadAreas(List<Shipped.Area> areas) {
        for (var area : areas) {
            db.sql("""
                    insert into areas.small_area (code, authority, name, ward)
                    values (:code, :authority, :name, :ward)
                    on conflict (code) do nothing
                    """)
                    .param("code", area.code())
                    .param("authority", area.authority())
                    .param("name", area.name())
                    .param("ward", area.ward())
                    .update();
            area.deprivation().forEach(figure -> load(area.code(), figure));
        }
    }

    private void load(String area, Shipped.Deprivation figure) {
        db.sql("""
                insert into areas.deprivation (small_area, vintage, decile, rank)
                values (:area, :vintage, :decile, :rank)
                on conflict (small_area, vintage) do nothing
                """)
                .param("area", area)
                .param("vintage", figure.vintage())
                .param("decile", figure.decile())
                .param("rank", figure.rank())
                .update();
    }

    void loadPostcodes(Shipped.Group group) {
        db.sql("""
                insert into areas.postcode (postcode, authority, small_area)
                select postcode, :authority, nullif(:area, '')
                from unnest(string_to_array(:postcodes, ' ')) as row (postcode)
                on conflict (postcode) do nothing
                """)
                .param("authority", group.authority())
                .param("area", group.smallArea())
                .param("postcodes", String.join(" ", group.postcodes()))
                .update();
    }

    void loadCentroids(List<Shipped.Centroid> centroids) {
        db.sql("""
                insert into areas.centroid (postcode, easting, northing)
                select split_part(point, ',', 1), split_part(point, ',', 2)::integer, split_part(point, ',', 3)::integer
                from unnest(string_to_array(:points, ' ')) as row (point)
                on conflict (postcode) do nothing
                """)
                .param("points", centroids.stream().map(Shipped.Centroid::text).collect(Collectors.joining(" ")))
                .update();
    }

    /// How far two postcodes lie apart, as the crow flies; empty when one of them is not known.
    Optional<Long> metresApart(Postcode one, Postcode other) {
        return db.sql("""
                select round(sqrt((one.easting - other.easting)::numeric ^ 2 + (one.northing - other.northing) ^ 2))
                    ::bigint
                from areas.centroid as one
                cross join areas.centroid as other
                where one.postcode = :one and other.postcode = :other
                """)
                .param("one", one.compact())
                .param("other", other.compact())
                .query(Long.class)
                .optional();
    }

    private static SmallArea area(ResultSet row, int index) throws SQLException {
        return new SmallArea(
                row.getString("code"),
                row.getString("name"),
                row.getString("ward"),
                row.getObject("decile", Integer.class),
                row.getString("vintage"));
    }
}
