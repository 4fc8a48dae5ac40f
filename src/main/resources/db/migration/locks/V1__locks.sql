-- Locks that were found on devices, and what was done about them. No row is ever changed.
create table locks.lock (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    kind text not null check (kind in
        ('ACTIVATION_LOCK', 'FRP', 'MDM', 'ENROLMENT', 'FIRMWARE_PASSWORD', 'COMPUTRACE')),
    source text not null check (source in ('READING', 'HAND')),
    note text not null check (length(note) <= 500),
    found_by uuid not null,
    found_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index lock_device on locks.lock (place_id, device_id);

create table locks.turn (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    lock_id uuid not null,
    verb text not null check (verb in ('ASK', 'REMIND', 'SAY', 'RELEASE', 'GIVE_UP')),
    note text not null check (length(note) <= 500),
    evidence text check (evidence ~ '^[0-9a-f]{64}$'),
    by uuid not null,
    at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, lock_id) references locks.lock (place_id, id),
    constraint released_by_sight_or_paper check (verb <> 'RELEASE' or note <> '' or evidence is not null),
    constraint given_up_for_a_reason check (verb <> 'GIVE_UP' or note <> '')
);
create index turn_lock on locks.turn (place_id, lock_id);
-- a lock is asked for, released and given up once
create unique index turn_once on locks.turn (place_id, lock_id, verb) where verb in ('ASK', 'RELEASE', 'GIVE_UP');

alter table locks.lock enable row level security;
create policy lock_place on locks.lock using (place_id = places.here()) with check (place_id = places.here());
alter table locks.turn enable row level security;
create policy turn_place on locks.turn using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema locks to bank_app;
grant select, insert on locks.lock, locks.turn to bank_app;
