-- What each device is issued with; the latest row counts. And newer lists of support days, whole or not at all.
create table support.chosen (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    system text not null check (system in ('WINDOWS_11', 'WINDOWS_10', 'LINUX_MINT', 'UBUNTU', 'CHROMEOS_FLEX',
        'CHROMEOS', 'MACOS', 'IOS', 'IPADOS', 'ANDROID')),
    list text not null check (list <> ''),
    chosen_by uuid not null,
    chosen_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index chosen_device on support.chosen (place_id, device_id, id);

create table support.edition (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    version text not null check (version <> ''),
    left_out integer not null check (left_out >= 0),
    loaded_by uuid not null,
    loaded_at timestamptz not null default now(),
    primary key (place_id, id)
);

create table support.period (
    place_id uuid not null,
    edition_id uuid not null,
    product text not null check (product <> ''),
    release text not null check (release <> ''),
    label text not null check (label <> ''),
    state text not null check (state in ('DATED', 'ENDED', 'OPEN')),
    until date,
    primary key (place_id, edition_id, product, release),
    foreign key (place_id, edition_id) references support.edition (place_id, id),
    constraint dated_has_its_day check ((state = 'DATED') = (until is not null))
);

alter table support.chosen enable row level security;
create policy chosen_place on support.chosen using (place_id = places.here()) with check (place_id = places.here());
alter table support.edition enable row level security;
create policy edition_place on support.edition using (place_id = places.here()) with check (place_id = places.here());
alter table support.period enable row level security;
create policy period_place on support.period using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema support to bank_app;
grant select, insert on support.chosen, support.edition, support.period to bank_app;
