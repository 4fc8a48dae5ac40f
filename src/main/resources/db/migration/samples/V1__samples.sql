-- Second looks at wiped devices: batches, what was drawn of each, what came of it, and what is called back.
create table samples.batch (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    number bigint not null check (number > 0),
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    closed_by uuid,
    seed bigint,
    policy text,
    reopened_at timestamptz,
    reopened_by uuid,
    reopened_because text check (reopened_because <> ''),
    primary key (place_id, id),
    constraint batch_number unique (place_id, number),
    constraint closed_whole check (
        num_nulls(closed_at, closed_by, seed, policy) in (0, 4)),
    constraint reopened_whole check (
        num_nulls(reopened_at, reopened_by, reopened_because) in (0, 3)),
    constraint reopened_after_closing check (reopened_at is null or closed_at is not null)
);
-- two people may open a batch at once: there is only ever one that devices can join
create unique index one_open_batch on samples.batch (place_id) where closed_at is null;

-- a draw is made once: neither its seed nor its closing is ever written again
create function samples.guard_batch() returns trigger
    language plpgsql as $$
begin
    if old.closed_at is not null
        and (old.closed_at, old.closed_by, old.seed, old.policy)
            is distinct from (new.closed_at, new.closed_by, new.seed, new.policy) then
        raise exception 'a batch is drawn from once' using errcode = 'check_violation', constraint = 'drawn_once';
    end if;
    if old.reopened_at is not null and old.reopened_at is distinct from new.reopened_at then
        raise exception 'a batch is reopened once' using errcode = 'check_violation', constraint = 'reopened_once';
    end if;
    return new;
end
$$;
create trigger batch_drawn_once before update on samples.batch for each row execute function samples.guard_batch();

create table samples.member (
    place_id uuid not null,
    batch_id uuid not null,
    device_id uuid not null,
    joined_at timestamptz not null default now(),
    -- whether it was still here when the batch was closed, so that it could be drawn
    in_draw boolean,
    primary key (place_id, batch_id, device_id),
    foreign key (place_id, batch_id) references samples.batch (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index member_device on samples.member (place_id, device_id, joined_at);

create function samples.guard_member() returns trigger
    language plpgsql as $$
begin
    perform id from samples.batch
    where place_id = new.place_id and id = new.batch_id and closed_at is null
    for share;
    if not found then
        raise exception 'a closed batch takes nothing more in' using errcode = 'check_violation',
            constraint = 'batch_is_open';
    end if;
    return new;
end
$$;
create trigger member_joins before insert on samples.member for each row execute function samples.guard_member();

create table samples.sample (
    place_id uuid not null,
    batch_id uuid not null,
    device_id uuid not null,
    turn integer not null check (turn > 0),
    -- the families of the tools that wiped it, as they were known when it was drawn
    wiped_with text[] not null,
    primary key (place_id, batch_id, device_id),
    unique (place_id, batch_id, turn),
    foreign key (place_id, batch_id, device_id) references samples.member (place_id, batch_id, device_id)
);

create table samples.result (
    place_id uuid not null,
    batch_id uuid not null,
    device_id uuid not null,
    outcome text not null check (outcome in ('PASS', 'FAIL')),
    checked_by uuid not null,
    tool text not null check (tool <> ''),
    families text[] not null check (cardinality(families) > 0),
    seen text not null,
    evidence text not null,
    checked_at timestamptz not null default now(),
    -- two people may look at once: the first result stands
    constraint one_result primary key (place_id, batch_id, device_id),
    foreign key (place_id, batch_id, device_id) references samples.sample (place_id, batch_id, device_id),
    foreign key (place_id, evidence) references evidence.document (place_id, sha256)
);

-- nobody verifies their own wipe, and no tool verifies itself
create function samples.guard_result() returns trigger
    language plpgsql as $$
begin
    if exists (select 1 from wipes.attempt
               where place_id = new.place_id and device_id = new.device_id
                   and new.checked_by in (done_by, confirmed_by))
        or exists (select 1 from journal.entry
               where place_id = new.place_id and subject = new.device_id and by = new.checked_by
                   and what in ('devices.prove_drive', 'devices.close_wipe')) then
        raise exception 'somebody else must take the second look' using errcode = 'check_violation',
            constraint = 'another_person';
    end if;
    if exists (select 1 from samples.sample
               where place_id = new.place_id and batch_id = new.batch_id and device_id = new.device_id
                   and wiped_with && new.families) then
        raise exception 'the second look needs another tool' using errcode = 'check_violation',
            constraint = 'another_tool';
    end if;
    return new;
end
$$;
create trigger result_of_another before insert on samples.result for each row execute function samples.guard_result();

-- what had left before its batch was found wanting; never who has it, only which partner
create table samples.recall (
    place_id uuid not null,
    batch_id uuid not null,
    device_id uuid not null,
    stage text not null check (stage in ('DISPATCHED', 'HANDED_OVER', 'RECYCLED')),
    partner uuid,
    since timestamptz not null,
    listed_at timestamptz not null default now(),
    primary key (place_id, batch_id, device_id),
    foreign key (place_id, batch_id, device_id) references samples.member (place_id, batch_id, device_id)
);
create table samples.recall_entry (
    place_id uuid not null,
    batch_id uuid not null,
    device_id uuid not null,
    number integer not null check (number > 0),
    state text not null check (state in ('TO_CONTACT', 'CONTACTED', 'RETURNED', 'NOT_REACHED')),
    by uuid not null,
    at timestamptz not null default now(),
    constraint recall_turn primary key (place_id, batch_id, device_id, number),
    foreign key (place_id, batch_id, device_id) references samples.recall (place_id, batch_id, device_id)
);

alter table samples.batch enable row level security;
create policy batch_place on samples.batch using (place_id = places.here()) with check (place_id = places.here());
alter table samples.member enable row level security;
create policy member_place on samples.member using (place_id = places.here()) with check (place_id = places.here());
alter table samples.sample enable row level security;
create policy sample_place on samples.sample using (place_id = places.here()) with check (place_id = places.here());
alter table samples.result enable row level security;
create policy result_place on samples.result using (place_id = places.here()) with check (place_id = places.here());
alter table samples.recall enable row level security;
create policy recall_place on samples.recall using (place_id = places.here()) with check (place_id = places.here());
alter table samples.recall_entry enable row level security;
create policy recall_entry_place on samples.recall_entry
    using (place_id = places.here()) with check (place_id = places.here());

-- Second looks by month, for reports: how many were taken and how many passed.
create view samples.report_second_look with (security_invoker = true) as
select place_id, date_trunc('month', checked_at at time zone 'Europe/London')::date as month,
    count(device_id) as looked, count(device_id) filter (where outcome = 'PASS') as passed
from samples.result
group by place_id, date_trunc('month', checked_at at time zone 'Europe/London')::date;

grant usage on schema samples to bank_app;
grant select, insert on samples.batch, samples.member, samples.sample, samples.result, samples.recall,
    samples.recall_entry to bank_app;
grant update (closed_at, closed_by, seed, policy, reopened_at, reopened_by, reopened_because) on samples.batch
    to bank_app;
grant update (in_draw) on samples.member to bank_app;
grant select on samples.report_second_look to bank_app;
