-- Devices, their drives and the numbers they are found by. The rules of Lifecycle and Gate are said here again.

create function devices.may_move(was text, becomes text) returns boolean
    language sql immutable parallel safe
    return case was
        when 'OFFERED' then becomes in ('COLLECTED', 'RECEIVED')
        when 'COLLECTED' then becomes = 'RECEIVED'
        when 'RECEIVED' then becomes = 'IDENTIFIED'
        when 'IDENTIFIED' then becomes in ('WIPED', 'RECYCLED')
        when 'WIPED' then becomes in ('TESTED', 'RECYCLED')
        when 'TESTED' then becomes in ('READY', 'WIPED', 'RECYCLED')
        when 'READY' then becomes in ('RESERVED', 'WIPED', 'RECYCLED')
        when 'RESERVED' then becomes in ('READY', 'DISPATCHED', 'WIPED')
        when 'DISPATCHED' then becomes in ('HANDED_OVER', 'RETURNED')
        when 'HANDED_OVER' then becomes = 'RETURNED'
        when 'RETURNED' then becomes = 'RECEIVED'
        else false
    end;

create table devices.counter (
    place_id uuid primary key,
    next bigint not null check (next > 0)
);

create table devices.device (
    place_id uuid not null,
    id uuid not null,
    tag_prefix text not null check (tag_prefix ~ '^[A-Z]{2,4}$'),
    tag_number bigint not null check (tag_number > 0),
    kind text not null check (kind in
        ('LAPTOP', 'DESKTOP', 'ALL_IN_ONE', 'TABLET', 'PHONE', 'MONITOR', 'HOTSPOT', 'OTHER')),
    origin text not null check (origin in ('REUSED', 'NEW')),
    maker text,
    model text,
    serial text,
    processor text,
    memory_gb integer check (memory_gb between 0 and 100000),
    stage text not null default 'OFFERED' check (stage in
        ('OFFERED', 'COLLECTED', 'RECEIVED', 'IDENTIFIED', 'WIPED', 'TESTED', 'READY', 'RESERVED', 'DISPATCHED',
         'HANDED_OVER', 'RETURNED', 'RECYCLED')),
    stage_since timestamptz not null default now(),
    route text not null default 'REUSE' check (route in ('REUSE', 'PARTS', 'RECYCLE')),
    grade text check (grade in ('A', 'B', 'C')),
    flags text[] not null default '{}',
    promised_to uuid,
    held_by uuid,
    drives integer not null default 0 check (drives >= 0),
    drives_unproven integer not null default 0 check (drives_unproven between 0 and drives),
    happened integer not null default 1 check (happened > 0),
    assurance integer not null default 1 check (assurance between 1 and 3),
    registered_at timestamptz not null default now(),
    primary key (place_id, id),
    unique (place_id, tag_number),

    -- no device leaves with data on it, by whatever route it got here
    constraint free_of_data check (
        stage not in ('WIPED', 'TESTED', 'READY', 'RESERVED', 'DISPATCHED', 'HANDED_OVER', 'RECYCLED')
        or (drives_unproven = 0 and (drives > 0 or kind in ('MONITOR', 'OTHER')))),
    -- nothing blocked, and nothing meant for parts or recycling, is promised to a person
    constraint fit_for_people check (
        stage not in ('READY', 'RESERVED') or (flags = '{}' and route = 'REUSE' and grade is not null)),
    constraint promised_to_someone check (
        (stage in ('RESERVED', 'DISPATCHED')) = (promised_to is not null)),
    constraint held_by_someone check (stage not in ('DISPATCHED', 'HANDED_OVER') or held_by is not null)
);

-- one request is promised one device, however many people allocate at once
create unique index device_promise on devices.device (place_id, promised_to) where promised_to is not null;
create index device_latest on devices.device (place_id, stage_since, id);
create index device_stage on devices.device (place_id, stage, stage_since, id);
create index device_kind on devices.device (place_id, kind, stage_since, id);
create index device_holder on devices.device (place_id, held_by, stage_since, id) where held_by is not null;

create table devices.drive (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    serial text,
    model text,
    medium text not null check (medium in ('HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN')),
    bytes bigint check (bytes >= 0),
    state text not null default 'UNPROVEN' check (state in ('UNPROVEN', 'WIPED', 'DESTROYED', 'ABSENT')),
    evidence text,
    reason text,
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint proof_has_its_document check ((state in ('WIPED', 'DESTROYED')) = (evidence is not null)),
    constraint absence_has_its_reason check ((state = 'ABSENT') = (reason is not null))
);
create index drive_device on devices.drive (place_id, device_id);

create table devices.number (
    place_id uuid not null,
    value text not null check (value <> ''),
    what text not null check (what in ('TAG', 'SERIAL', 'IMEI', 'ASSET_TAG', 'DRIVE_SERIAL')),
    device_id uuid not null,
    shown text not null,
    primary key (place_id, value, what, device_id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index number_device on devices.number (place_id, device_id);

-- How many devices stand where, as changes that add up: a row is added with every move, in its transaction,
-- and nobody waits for anybody. A job folds the rows from time to time.
create table devices.tally (
    place_id uuid not null,
    stage text not null,
    kind text not null,
    origin text not null,
    n bigint not null
);
create index tally_place on devices.tally (place_id);

create function devices.guard_move() returns trigger
    language plpgsql as $$
begin
    if not devices.may_move(old.stage, new.stage) then
        raise exception 'a device cannot go from % to %', old.stage, new.stage using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger device_moves before update on devices.device
    for each row when (old.stage is distinct from new.stage) execute function devices.guard_move();

create function devices.guard_entry() returns trigger
    language plpgsql as $$
begin
    if new.stage <> 'OFFERED' then
        raise exception 'a device enters the books as OFFERED' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger device_enters before insert on devices.device
    for each row when (new.stage <> 'OFFERED') execute function devices.guard_entry();

create function devices.count_entry() returns trigger
    language plpgsql as $$
begin
    insert into devices.tally (place_id, stage, kind, origin, n)
    select place_id, stage, kind, origin, count(id) from entered group by place_id, stage, kind, origin;
    return null;
end
$$;
create trigger device_counted after insert on devices.device
    referencing new table as entered for each statement execute function devices.count_entry();

create function devices.count_move() returns trigger
    language plpgsql as $$
begin
    insert into devices.tally (place_id, stage, kind, origin, n)
    values (old.place_id, old.stage, old.kind, old.origin, -1), (new.place_id, new.stage, new.kind, new.origin, 1);
    return null;
end
$$;
create trigger device_recounted after update on devices.device
    for each row when (old.stage <> new.stage or old.kind <> new.kind) execute function devices.count_move();

create function devices.count_drive() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update devices.device
        set drives_unproven = drives_unproven - (old.state = 'UNPROVEN')::int, drives = drives - 1
        where place_id = old.place_id and id = old.device_id;
    end if;
    if tg_op <> 'DELETE' then
        update devices.device
        set drives = drives + 1, drives_unproven = drives_unproven + (new.state = 'UNPROVEN')::int
        where place_id = new.place_id and id = new.device_id;
    end if;
    return null;
end
$$;
create trigger drive_counted after insert or delete on devices.drive
    for each row execute function devices.count_drive();

create function devices.count_proof() returns trigger
    language plpgsql as $$
begin
    update devices.device
    set drives_unproven = drives_unproven + (new.state = 'UNPROVEN')::int - (old.state = 'UNPROVEN')::int
    where place_id = new.place_id and id = new.device_id;
    return null;
end
$$;
create trigger drive_proven after update on devices.drive
    for each row when (old.state <> new.state) execute function devices.count_proof();

alter table devices.counter enable row level security;
create policy counter_place on devices.counter using (place_id = places.here()) with check (place_id = places.here());
alter table devices.device enable row level security;
create policy device_place on devices.device using (place_id = places.here()) with check (place_id = places.here());
alter table devices.drive enable row level security;
create policy drive_place on devices.drive using (place_id = places.here()) with check (place_id = places.here());
alter table devices.number enable row level security;
create policy number_place on devices.number using (place_id = places.here()) with check (place_id = places.here());
alter table devices.tally enable row level security;
create policy tally_place on devices.tally using (place_id = places.here()) with check (place_id = places.here());

-- What reports may know of a device: nothing of a person, no serial number.
create view devices.report_device with (security_invoker = true) as
select place_id, id, tag_prefix, tag_number, kind, origin, maker, model, stage, stage_since, route, grade, held_by,
    registered_at
from devices.device;

-- Where the journal says a device stands, and how much it says.
create view devices.report_last_move with (security_invoker = true) as
select device.place_id, device.id as device_id,
    (select entry.body::jsonb ->> 'to' from journal.entry as entry
     where entry.place_id = device.place_id and entry.subject = device.id and entry.what like 'devices.%'
     order by entry.number desc limit 1) as stage,
    (select count(entry.number) from journal.entry as entry
     where entry.place_id = device.place_id and entry.subject = device.id) as entries
from devices.device as device;

grant usage on schema devices to bank_app;
grant select, insert, update (next) on devices.counter to bank_app;
grant select, insert on devices.device to bank_app;
grant update (kind, maker, model, serial, processor, memory_gb, stage, stage_since, route, grade, flags,
    promised_to, held_by, drives, drives_unproven, happened) on devices.device to bank_app;
grant select, insert, delete, update (state, evidence, reason) on devices.drive to bank_app;
grant select, insert on devices.number to bank_app;
grant select, insert, delete on devices.tally to bank_app;
grant select on devices.report_device, devices.report_last_move to bank_app;
