package org.devicebank.parties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {

    record Known(Member member, String hash) {}

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    void queue(String account) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(places.here() || :account, 0))")
                .param("account", account)
                .query(row -> {});
    }

    Throttle.Failures failures(String account, String address, Instant since) {
        return db.sql("""
                select count(at) filter (where account = :account) as of_account,
                    count(at) filter (where address = :address) as of_address,
                    max(at) as last
                from parties.sign_in as attempt
                where place_id = places.here() and at > :since and not welcome
                    and (account = :account or address = :address)
                    and not exists (
                        select 1 from parties.sign_in as later
                        where later.place_id = places.here() and later.account = :account and later.account = attempt.account
                            and later.welcome and later.at >= attempt.at)
                """)
                .param("account", account)
                .param("address", address)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var last = row.getObject("last", OffsetDateTime.class);
                    return new Throttle.Failures(
                            row.getInt("of_account"), row.getInt("of_address"), last == null ? null : last.toInstant());
                })
                .single();
    }

    void attempt(String account, String address, boolean welcome, Instant at) {
        db.sql("""
                insert into parties.sign_in (place_id, account, address, welcome, at)
                values (places.here(), :account, :address, :welcome, :at)
                """)
                .param("account", account)
                .param("address", address)
                .param("welcome", welcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Known> byEmail(String account) {
        return db.sql("""
                select id, name, email, organisation_id, roles, active, password
                from parties.member
                where place_id = places.here() and lower(email) = :account
                """)
                .param("account", account)
                .query((row, index) -> new Known(PartyStore.member(row, index), row.getString("password")))
                .optional();
    }
}
