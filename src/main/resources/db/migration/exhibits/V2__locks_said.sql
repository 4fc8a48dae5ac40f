-- The locks of a device that a reading says are still on, with each number by which it names the device.
create table exhibits.lock_said (
    place_id uuid not null,
    sha256 text not null,
    number integer not null,
    -- the form in which two spellings are equal
    machine_number text not null check (machine_number <> ''),
    lock text not null check (lock <> ''),
    primary key (place_id, sha256, number, machine_number, lock),
    foreign key (place_id, sha256, number) references exhibits.reading (place_id, sha256, number)
);
create index lock_said_machine on exhibits.lock_said (place_id, machine_number);

alter table exhibits.lock_said enable row level security;
create policy lock_said_place on exhibits.lock_said
    using (place_id = places.here()) with check (place_id = places.here());
grant select, insert on exhibits.lock_said to bank_app;
