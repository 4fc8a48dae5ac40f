package org.devicebank.figures;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Method;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said and what was found when somebody looked.
@Repository
class AnswerStore {

    /// Answers are left off from the end until whole groups are left; their ids are in the order of the handovers.
    private static final String ANSWERS = """
            with said as materialized (
                select recipient, otherwise, count(handover_id) as n
                from handovers.report_answer
                where place_id = places.here() and (handed_at at time zone 'Europe/London')::date <= :until
                group by recipient, otherwise),
            over as (
                select recipient, otherwise = 'DO_NOT_KNOW' as unknown, (sum(n) % :group)::integer as n
                from said
                where otherwise is not null
                group by recipient, otherwise = 'DO_NOT_KNOW'),
            late as (
                select over.recipient, last.otherwise, count(last.otherwise) as n
                from over
                cross join lateral (
                    select answer.otherwise
                    from handovers.report_answer as answer
                    where answer.place_id = places.here() and answer.recipient = over.recipient
                        and (answer.otherwise = 'DO_NOT_KNOW') = over.unknown
                        and (answer.handed_at at time zone 'Europe/London')::date <= :until
                    order by answer.handover_id desc
                    limit over.n) as last
                group by over.recipient, last.otherwise)
            select recipient, otherwise, said.n, said.n - coalesce(late.n, 0) as counted
            from said
            left join late using (recipient, otherwise)
            """;

    private static final String FIRST_TIME = """
            with said as materialized (
                select count(handover_id) filter (where first_time) as first, count(first_time) as n
                from handovers.report_answer
                where place_id = places.here() and (handed_at at time zone 'Europe/London')::date <= :until),
            late as (
                select first_time
                from handovers.report_answer
                where place_id = places.here() and first_time is not null
                    and (handed_at at time zone 'Europe/London')::date <= :until
                order by handover_id desc
                limit (select n % :group from said))
            select first - (select count(first_time) from late where first_time) as first, n - n % :group as asked
            from said
            """;

    private final JdbcClient db;

    AnswerStore(JdbcClient db) {
        this.db = db;
    }

    /// What was said at the handovers up to a day, by sort of recipient. Answers count in whole groups of so many, in
    /// the order they were given in, those who do not know by themselves: two figures differ by a whole group or by
    /// none, and no difference is one person's answer. Of a sort of which too few answered nothing leaves here.
    List<Told> told(LocalDate until) {
        var handovers = new TreeMap<String, Integer>();
        var answers = new TreeMap<String, Map<Answer, Integer>>();
        db.sql(ANSWERS)
                .param("until", until)
                .param("group", Method.LEAST_ANSWERS)
                .query((ResultSet row) -> {
                    var recipient = row.getString("recipient");
                    handovers.merge(recipient, row.getInt("n"), Integer::sum);
                    var counts = answers.computeIfAbsent(recipient, _ -> new EnumMap<>(Answer.class));
                    if (row.getString("otherwise") != null) {
                        counts.put(Answer.valueOf(row.getString("otherwise")), row.getInt("counted"));
                    }
                });
        return handovers.entrySet().stream()
                .map(one -> new Told(
                        one.getValue(),
                        new Displacement(one.getKey(), answers.getOrDefault(one.getKey(), Map.of())).counted()))
                .toList();
    }

    /// Whether a device was found in use, each time somebody looked, since it was last handed over.
    List<Growth.Look> looks(DeviceId device) {
        return db.sql("""
                select (answer.handed_at at time zone 'Europe/London')::date as handed, look.day, look.use
                from handovers.report_look as look
                join handovers.report_answer as answer
                    on answer.place_id = look.place_id and answer.handover_id = look.handover_id
                where look.place_id = places.here() and look.device_id = :device
                    and answer.handed_at = (
                        select max(latest.handed_at) from handovers.report_answer as latest
                        where latest.place_id = look.place_id and latest.device_id = look.device_id)
                order by look.day
                """)
                .param("device", device.value())
                .query((row, _) -> new Growth.Look(
                        row.getObject("handed", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("use")))
                .list();
    }

    /// What was found of every device up to a day, whenever it was handed over; nothing of hand-overs that
    /// nobody looked at again.
    List<Accrual.Seen> seen(LocalDate until) {
        return db.sql("""
                select look.device_id, (answer.handed_at at time zone 'Europe/London')::date as handed, look.day, look.use
                from handovers.report_look as look
                join handovers.report_answer as answer
                    on answer.place_id = look.place_id and answer.handover_id = look.handover_id
                where look.place_id = places.here() and look.day <= :until
                order by look.device_id, look.day
                """)
                .param("until", until)
                .query((row, _) -> new Accrual.Seen(
                        new DeviceId(row.getObject("device_id", UUID.class)),
                        new Growth.Look(
                                row.getObject("handed", LocalDate.class),
                                row.getObject("day", LocalDate.class),
                                row.getString("use"))))
                .list();
    }

    /// In whole groups too, in the order in which people answered.
    Figure.FirstTime firstTime(LocalDate until) {
        return db.sql(FIRST_TIME)
                .param("until", until)
                .param("group", Method.LEAST_ANSWERS)
                .query((row, _) -> new Figure.FirstTime(row.getInt("first"), row.getInt("asked")))
                .single()
                .counted();
    }
}
