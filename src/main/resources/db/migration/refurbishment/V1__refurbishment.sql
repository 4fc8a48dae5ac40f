-- What was found at the bench, and the grade that follows from it.
create table refurbishment.inspection (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    battery_percent integer check (battery_percent between 0 and 150),
    screen text not null check (screen in ('GOOD', 'MARKED', 'BROKEN')),
    keys text not null check (keys in ('GOOD', 'MARKED', 'BROKEN')),
    body text not null check (body in ('GOOD', 'MARKED', 'BROKEN')),
    works boolean not null,
    grade text check (grade in ('A', 'B', 'C')),
    inspected_by uuid not null,
    inspected_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index inspection_device on refurbishment.inspection (place_id, device_id, inspected_at);
alter table refurbishment.inspection enable row level security;
create policy inspection_place on refurbishment.inspection
    using (place_id = places.here()) with check (place_id = places.here());
grant usage on schema refurbishment to bank_app;
grant select, insert on refurbishment.inspection to bank_app;
