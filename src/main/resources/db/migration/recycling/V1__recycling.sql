-- Loads for recyclers. A load moves from FILLING to SENT to RECEIVED, or is given up; all else is never changed.
create table recycling.counter (
    place_id uuid primary key,
    last bigint not null check (last > 0)
);

create table recycling.load (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    number bigint not null check (number > 0),
    hazardous boolean not null,
    state text not null default 'FILLING' check (state in ('FILLING', 'SENT', 'RECEIVED', 'CANCELLED')),
    started_by uuid not null,
    started_at timestamptz not null default now(),
    primary key (place_id, id),
    unique (place_id, number),
    unique (place_id, id, hazardous)
);
create index load_state on recycling.load (place_id, state, number desc);

create function recycling.guard_state() returns trigger
    language plpgsql as $$
begin
    if not (case old.state when 'FILLING' then new.state in ('SENT', 'CANCELLED')
            when 'SENT' then new.state = 'RECEIVED' else false end) then
        raise exception 'a load cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger load_moves before update on recycling.load
    for each row when (old.state is distinct from new.state) execute function recycling.guard_state();

-- Who carries a load, when and where to; the latest row of a load counts.
create table recycling.plan (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    load_id uuid not null,
    day date not null,
    carrier uuid not null,
    site uuid not null,
    vehicle text not null,
    collected_from text not null,
    container text not null check (container ~ '^[A-Z]{3}$'),
    containers integer not null check (containers between 1 and 1000),
    processes text not null,
    handling text not null,
    declared boolean not null,
    season_id uuid,
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, load_id) references recycling.load (place_id, id),
    foreign key (place_id, carrier) references permits.permit (place_id, id),
    foreign key (place_id, site) references permits.permit (place_id, id),
    foreign key (place_id, season_id) references seasons.season (place_id, id)
);
create index plan_load on recycling.plan (place_id, load_id, id desc);

-- What was put into a load; the kind of waste has to agree with the kind of load.
create table recycling.item (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    load_id uuid not null,
    hazardous boolean not null,
    device_id uuid,
    sort text not null,
    ewc text not null check (ewc ~ '^[0-9]{6}$'),
    pieces integer not null check (pieces between 1 and 10000),
    said text not null,
    remains boolean not null,
    unproven boolean not null,
    estimate_grams bigint not null check (estimate_grams > 0),
    put_by uuid not null,
    put_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, load_id, hazardous) references recycling.load (place_id, id, hazardous),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint one_device_is_one_piece check (device_id is null or pieces = 1),
    constraint only_devices_hold_data check (device_id is not null or not (unproven or remains))
);
create index item_load on recycling.item (place_id, load_id, id);
create index item_device on recycling.item (place_id, device_id) where device_id is not null;

-- The one seat of a device: it cannot sit in two loads, however many people put it there at once.
create table recycling.seat (
    place_id uuid not null,
    device_id uuid not null,
    load_id uuid not null,
    item_id uuid not null,
    primary key (place_id, device_id),
    foreign key (place_id, item_id) references recycling.item (place_id, id)
);
create index seat_load on recycling.seat (place_id, load_id);

create table recycling.removal (
    place_id uuid not null,
    item_id uuid not null,
    why text not null check (why <> ''),
    removed_by uuid not null,
    removed_at timestamptz not null default now(),
    primary key (place_id, item_id),
    foreign key (place_id, item_id) references recycling.item (place_id, id)
);

-- Every weighing; the latest of an item, or of the whole load, counts.
create table recycling.weighing (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    load_id uuid not null,
    item_id uuid,
    how text not null check (how in ('ITEM', 'JUDGED', 'LOAD', 'WEIGHBRIDGE')),
    grams bigint not null check (grams between 1 and 30000000),
    note text not null,
    weighed_by uuid not null,
    weighed_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, load_id) references recycling.load (place_id, id),
    foreign key (place_id, item_id) references recycling.item (place_id, id),
    constraint an_item_or_the_whole check ((item_id is not null) = (how in ('ITEM', 'JUDGED'))),
    constraint a_weighbridge_gives_a_ticket check (how <> 'WEIGHBRIDGE' or note <> '')
);
create index weighing_load on recycling.weighing (place_id, load_id, id);

-- A load that left, by which paper; the documents are kept as evidence.
create table recycling.dispatch (
    place_id uuid not null,
    load_id uuid not null,
    plan_id uuid not null,
    number text not null check (number <> ''),
    day date not null,
    left_at time not null,
    carrier uuid not null,
    site uuid not null,
    signed_holder text not null check (signed_holder <> ''),
    signed_carrier text not null check (signed_carrier <> ''),
    html text not null check (html ~ '^[0-9a-f]{64}$'),
    pdf text not null check (pdf ~ '^[0-9a-f]{64}$'),
    keep_until date not null,
    sent_by uuid not null,
    sent_at timestamptz not null default now(),
    primary key (place_id, load_id),
    unique (place_id, number),
    foreign key (place_id, load_id) references recycling.load (place_id, id),
    foreign key (place_id, plan_id) references recycling.plan (place_id, id),
    constraint kept_long_enough check (keep_until >= day + interval '2 years')
);

create function recycling.guard_dispatch() returns trigger
    language plpgsql as $$
begin
    if not permits.good_on(new.place_id, new.carrier, array['CARRIER'], new.day) then
        raise exception 'the carrier has no registration that is good on %', new.day using errcode = 'check_violation';
    end if;
    if not permits.good_on(new.place_id, new.site, array['AATF', 'SITE', 'T11'], new.day) then
        raise exception 'the site has no permit that is good on %', new.day using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger dispatch_allowed before insert on recycling.dispatch
    for each row execute function recycling.guard_dispatch();

alter table recycling.counter enable row level security;
create policy counter_place on recycling.counter using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.load enable row level security;
create policy load_place on recycling.load using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.plan enable row level security;
create policy plan_place on recycling.plan using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.item enable row level security;
create policy item_place on recycling.item using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.seat enable row level security;
create policy seat_place on recycling.seat using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.removal enable row level security;
create policy removal_place on recycling.removal using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.weighing enable row level security;
create policy weighing_place on recycling.weighing using (place_id = places.here()) with check (place_id = places.here());
alter table recycling.dispatch enable row level security;
create policy dispatch_place on recycling.dispatch using (place_id = places.here()) with check (place_id = places.here());

-- What left, thing by thing.
create view recycling.report_item with (security_invoker = true) as
select item.place_id, item.load_id, item.id, item.device_id, item.sort, item.ewc, item.hazardous, item.pieces,
    dispatch.day, dispatch.number
from recycling.item as item
join recycling.dispatch as dispatch on dispatch.place_id = item.place_id and dispatch.load_id = item.load_id
where not exists (select 1 from recycling.removal as removal
                  where removal.place_id = item.place_id and removal.item_id = item.id);

grant usage on schema recycling to bank_app;
grant select, insert, update (last) on recycling.counter to bank_app;
grant select, insert, update (state) on recycling.load to bank_app;
grant select, insert, delete on recycling.seat to bank_app;
grant select, insert on recycling.plan, recycling.item, recycling.removal, recycling.weighing,
    recycling.dispatch to bank_app;
grant select on recycling.report_item to bank_app;
