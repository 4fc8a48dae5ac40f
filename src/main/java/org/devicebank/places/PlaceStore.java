package org.devicebank.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    List<Place> all() {
        return db.sql("""
                select id, slug, name, tag_prefix, authority
                from places.place
                order by name
                """).query(PlaceStore::place).list();
    }

    Optional<Place> find(String slug) {
        return db.sql("""
                select id, slug, name, tag_prefix, authority
                from places.place
                where slug = :slug
                """).param("slug", slug).query(PlaceStore::place).optional();
    }

    Place get(PlaceId id) {
        return db.sql("""
                select id, slug, name, tag_prefix, authority
                from places.place
                where id = :id
                """).param("id", id.value()).query(PlaceStore::place).single();
    }

    void insert(Place place) {
        db.sql("""
                insert into places.place (id, slug, name, tag_prefix, authority)
                values (:id, :slug, :name, :prefix, :authority)
                """)
                .param("id", place.id().value())
                .param("slug", place.slug())
                .param("name", place.name())
                .param("prefix", place.tagPrefix())
                .param("authority", place.authority())
                .update();
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("tag_prefix"),
                row.getString("authority"));
    }
}
