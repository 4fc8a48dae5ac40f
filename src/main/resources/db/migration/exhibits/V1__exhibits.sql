-- Evidence as it came in, from anywhere and in any order: the file itself is in evidence.document. Everything here is a
-- fact that is added and never changed; what counts follows from the latest.
create table exhibits.exhibit (
    place_id uuid not null,
    sha256 text not null,
    way text not null check (way in ('PAGE', 'COMMAND', 'STATION', 'FOUND')),
    taken_by uuid not null,
    taken_at timestamptz not null default clock_timestamp(),
    -- two people may send the same file at once: it is one exhibit
    constraint one_exhibit primary key (place_id, sha256),
    foreign key (place_id, sha256) references evidence.document (place_id, sha256)
);

create index exhibit_taken on exhibits.exhibit (place_id, taken_at desc, sha256);

-- What readers of one version made of it. Newer readers add a reading; the old one stays.
create table exhibits.reading (
    place_id uuid not null,
    sha256 text not null,
    number integer not null check (number > 0),
    readers text not null check (readers <> ''),
    kind text not null check (kind in ('PROOF', 'MACHINE', 'UNREAD')),
    what text not null,
    tool text,
    machine text,
    machine_serial text,
    machine_number text,
    -- the latest date written in the file, by the clock of the machine it was written on
    dated timestamp,
    -- drives that the tool found and was not told to wipe
    left_alone integer not null check (left_alone >= 0),
    why text check (why is json object),
    read_by uuid not null,
    read_at timestamptz not null default clock_timestamp(),
    primary key (place_id, sha256, number),
    foreign key (place_id, sha256) references exhibits.exhibit (place_id, sha256),
    check ((kind = 'UNREAD') = (why is not null))
);
create index reading_machine on exhibits.reading (place_id, machine_number) where machine_number is not null;

-- What a reading says of each drive, before anybody knows which drive of ours that is.
create table exhibits.claim (
    place_id uuid not null,
    sha256 text not null,
    number integer not null,
    position integer not null check (position >= 0),
    run text not null,
    serial text,
    -- the form in which two spellings are equal
    drive_number text,
    said text not null,
    model text,
    bytes bigint,
    verdict text not null check (verdict in ('PROVEN', 'NOT_PROVEN', 'FAILED')),
    level text check (level in ('CLEAR', 'PURGE', 'DESTROY')),
    technique text,
    reasons text not null check (reasons is json array),
    primary key (place_id, sha256, number, position),
    foreign key (place_id, sha256, number) references exhibits.reading (place_id, sha256, number)
);
create index claim_drive on exhibits.claim (place_id, drive_number) where drive_number is not null;

-- Which device, and which drive of it, an exhibit speaks of; what it comes to there is in wipes.attempt.
create table exhibits.binding (
    place_id uuid not null,
    sha256 text not null,
    run text not null,
    drive_number text not null,
    device_id uuid not null,
    drive_id uuid,
    how text not null check (how in ('WEIGHED', 'BESIDE', 'BY_PERSON', 'IDENTIFIED', 'KNOWN')),
    bound_by uuid not null,
    bound_at timestamptz not null default clock_timestamp(),
    -- evidence may race with the identification of its drive: it is bound once
    constraint one_binding unique nulls not distinct (place_id, sha256, run, drive_number, device_id, drive_id),
    foreign key (place_id, sha256) references exhibits.exhibit (place_id, sha256),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);

-- People set an exhibit aside, or take it up again; the latest counts.
create table exhibits.decision (
    place_id uuid not null,
    sha256 text not null,
    number integer not null check (number > 0),
    aside boolean not null,
    why text not null check (length(why) between 1 and 1000),
    by uuid not null,
    at timestamptz not null default clock_timestamp(),
    -- two people may decide at once: one of them is told
    constraint one_decision primary key (place_id, sha256, number),
    foreign key (place_id, sha256) references exhibits.exhibit (place_id, sha256)
);

-- A verdict that newer readers reached otherwise than older ones did.
create table exhibits.change (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    sha256 text not null,
    readers text not null,
    run text not null,
    device_id uuid,
    drive_id uuid,
    was text not null check (was in ('PROVEN', 'NOT_PROVEN', 'FAILED')),
    was_level text check (was_level in ('CLEAR', 'PURGE', 'DESTROY')),
    becomes text not null check (becomes in ('PROVEN', 'NOT_PROVEN', 'FAILED')),
    level text check (level in ('CLEAR', 'PURGE', 'DESTROY')),
    turn text not null check (turn in ('FALLEN', 'BETTER', 'OTHER')),
    doubted boolean not null,
    reasons text not null check (reasons is json array),
    found_by uuid not null,
    found_at timestamptz not null default clock_timestamp(),
    primary key (place_id, id),
    -- two may read again at once: a change is found once
    constraint one_change unique nulls not distinct (place_id, sha256, readers, run, drive_id),
    foreign key (place_id, sha256) references exhibits.exhibit (place_id, sha256),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index change_device on exhibits.change (place_id, device_id);

create table exhibits.answer (
    place_id uuid not null,
    change_id uuid not null,
    what text not null check (what in ('SEEN', 'ACCEPTED', 'DECLINED')),
    why text not null check (length(why) between 1 and 1000),
    by uuid not null,
    at timestamptz not null default clock_timestamp(),
    constraint one_answer primary key (place_id, change_id),
    foreign key (place_id, change_id) references exhibits.change (place_id, id)
);

alter table exhibits.exhibit enable row level security;
create policy exhibit_place on exhibits.exhibit using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.reading enable row level security;
create policy reading_place on exhibits.reading using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.claim enable row level security;
create policy claim_place on exhibits.claim using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.binding enable row level security;
create policy binding_place on exhibits.binding using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.decision enable row level security;
create policy decision_place on exhibits.decision using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.change enable row level security;
create policy change_place on exhibits.change using (place_id = places.here()) with check (place_id = places.here());
alter table exhibits.answer enable row level security;
create policy answer_place on exhibits.answer using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema exhibits to bank_app;
grant select, insert on exhibits.exhibit, exhibits.reading, exhibits.claim, exhibits.binding, exhibits.decision,
    exhibits.change, exhibits.answer to bank_app;

-- The latest reading of each exhibit, and whether it is set aside.
create view exhibits.standing with (security_invoker = true) as
select exhibit.place_id, exhibit.sha256, exhibit.way, exhibit.taken_by, exhibit.taken_at, document.file_name,
    document.kept_at, reading.number, reading.readers, reading.kind, reading.what, reading.tool, reading.machine,
    reading.machine_serial, reading.machine_number, reading.dated, reading.left_alone, reading.why,
    coalesce((
        select decision.aside from exhibits.decision as decision
        where decision.place_id = exhibit.place_id and decision.sha256 = exhibit.sha256
        order by decision.number desc limit 1), false) as aside
from exhibits.exhibit as exhibit
join evidence.document as document on document.place_id = exhibit.place_id and document.sha256 = exhibit.sha256
join lateral (
    select reading.* from exhibits.reading as reading
    where reading.place_id = exhibit.place_id and reading.sha256 = exhibit.sha256
    order by reading.number desc limit 1) as reading on true;
grant select on exhibits.standing to bank_app;
