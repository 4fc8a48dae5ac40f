-- Which maker's figure stands for which device: the tables of figures a place took in, which of them it uses, what its
-- staff said a written name means, and what the bench answered. Nothing here is changed: whatever is said later counts.
create table matches.edition (
    place_id uuid not null,
    number integer not null check (number > 0),
    title text not null check (length(title) between 1 and 100),
    document text not null,
    file_name text not null check (file_name <> ''),
    source text not null check (length(source) between 1 and 300),
    licence text not null check (length(licence) between 1 and 100),
    lines integer not null check (lines > 0),
    kept integer not null check (kept > 0),
    quarantined integer not null check (quarantined >= 0),
    left_out integer not null check (left_out >= 0),
    added_by uuid not null,
    added_at timestamptz not null default now(),
    primary key (place_id, number),
    unique (place_id, document),
    constraint lines_add_up check (lines = kept + quarantined + left_out)
);

-- The last one is in force; edition 0 is the table that comes with the bank.
create table matches.adoption (
    place_id uuid not null,
    number integer not null check (number > 0),
    edition integer not null check (edition >= 0),
    changed bigint not null check (changed >= 0),
    adopted_by uuid not null,
    adopted_at timestamptz not null default now(),
    primary key (place_id, number)
);

-- What a name as written on devices means in the table; where it means nothing, an earlier word was taken back.
create table matches.meaning (
    place_id uuid not null,
    number integer not null check (number > 0),
    kind text not null check (kind in
        ('LAPTOP', 'DESKTOP', 'ALL_IN_ONE', 'TABLET', 'PHONE', 'MONITOR', 'HOTSPOT', 'OTHER')),
    maker text not null,
    model text not null,
    means_maker text,
    means_model text,
    note text not null check (length(note) between 1 and 300),
    changed bigint not null check (changed >= 0),
    said_by uuid not null,
    said_at timestamptz not null default now(),
    primary key (place_id, number),
    constraint meaning_whole check ((means_maker is null) = (means_model is null))
);

-- What somebody at the bench answered; an empty answer says that it cannot be told, none that it is asked again.
create table matches.reply (
    place_id uuid not null,
    device_id uuid not null,
    number integer not null check (number > 0),
    answer text check (length(answer) <= 200),
    options text[] not null,
    replied_by uuid not null,
    replied_at timestamptz not null default now(),
    -- also the guard against two people who answer at once: both would claim the same number
    primary key (place_id, device_id, number),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);

-- Who changes what counts waits for whoever does so already, until that transaction ends.
create function matches.lock(place uuid) returns void
    language sql volatile
    begin atomic
        select pg_advisory_xact_lock(20260022, hashtext(place::text));
    end;

alter table matches.edition enable row level security;
create policy edition_place on matches.edition using (place_id = places.here()) with check (place_id = places.here());
alter table matches.adoption enable row level security;
create policy adoption_place on matches.adoption using (place_id = places.here()) with check (place_id = places.here());
alter table matches.meaning enable row level security;
create policy meaning_place on matches.meaning using (place_id = places.here()) with check (place_id = places.here());
alter table matches.reply enable row level security;
create policy reply_place on matches.reply using (place_id = places.here()) with check (place_id = places.here());

-- What was answered of each device since it was last asked again, in order.
create view matches.report_answers with (security_invoker = true) as
select reply.place_id, reply.device_id, array_agg(reply.answer order by reply.number) as answers
from matches.reply as reply
where reply.number > coalesce((
    select max(again.number) from matches.reply as again
    where again.place_id = reply.place_id and again.device_id = reply.device_id and again.answer is null), 0)
group by reply.place_id, reply.device_id;

grant usage on schema matches to bank_app;
grant select, insert on matches.edition, matches.adoption, matches.meaning, matches.reply to bank_app;
grant select on matches.report_answers to bank_app;
