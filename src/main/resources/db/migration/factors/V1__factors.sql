-- What a place metered or was billed, in the place of a usual figure. None is changed: a better one is a later edition.
create table factors.measurement (
    place_id uuid not null,
    factor text not null check (factor ~ '^(energy|overhead)[.][a-z]+$'),
    year integer not null check (year between 2015 and 2200),
    edition integer not null check (edition > 0),
    kilowatt_hours numeric(20, 6) not null check (kilowatt_hours > 0),
    devices integer not null check (devices between 1 and 1000000),
    measured_from date not null,
    measured_until date not null,
    why text not null check (why <> ''),
    measured_by uuid not null,
    measured_at timestamptz not null default now(),
    -- also the guard against two people who enter the same: both would claim the same edition
    primary key (place_id, factor, year, edition),
    constraint from_before_until check (measured_from <= measured_until),
    constraint in_the_year_it_ends check (extract(year from measured_until) = year),
    constraint no_more_than_a_device_takes check (kilowatt_hours <= 50 * devices)
);

alter table factors.measurement enable row level security;
create policy measurement_place on factors.measurement
    using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema factors to bank_app;
grant select, insert on factors.measurement to bank_app;
