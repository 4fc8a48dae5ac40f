-- What the law calls a device follows from these turns, in the order of their ids; none is ever changed.
create table waste.turn (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    verb text not null check (verb in ('discard', 'keep_for_reuse', 'end_waste', 'store', 'move', 'arrive')),
    note text not null check (note <> ''),
    condition text check (condition in ('A', 'B', 'C', 'D', 'E', 'F')),
    evidence text check (evidence ~ '^[0-9a-f]{64}$'),
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint reuse_has_its_condition check ((verb = 'keep_for_reuse') = (condition is not null)),
    constraint end_of_waste_has_its_document check ((verb = 'end_waste') = (evidence is not null))
);
create index turn_device on waste.turn (place_id, device_id, id);

-- The regulator's conditions in the words each place entered; the latest text of a letter counts.
create table waste.condition (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    letter text not null check (letter in ('A', 'B', 'C', 'D', 'E', 'F')),
    text text not null check (length(text) between 1 and 5000),
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id)
);

-- The bank as a holder of waste; the latest row counts.
create table waste.holder (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    name text not null check (name <> ''),
    address text not null check (address <> ''),
    sic text not null check (sic ~ '^[0-9]{5}$'),
    code_start text not null check (code_start ~ '^[A-Z0-9]{6}$'),
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id)
);

alter table waste.turn enable row level security;
create policy turn_place on waste.turn using (place_id = places.here()) with check (place_id = places.here());
alter table waste.condition enable row level security;
create policy condition_place on waste.condition using (place_id = places.here()) with check (place_id = places.here());
alter table waste.holder enable row level security;
create policy holder_place on waste.holder using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema waste to bank_app;
grant select, insert on waste.turn, waste.condition, waste.holder to bank_app;
