-- A contract with one carrier and one site for many loads of one sort of waste that is not hazardous.
create table seasons.season (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    number text not null check (length(number) between 1 and 60),
    carrier uuid not null,
    site uuid not null,
    sort text not null check (sort <> ''),
    first_day date not null,
    last_day date not null,
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id),
    unique (place_id, number),
    foreign key (place_id, carrier) references permits.permit (place_id, id),
    foreign key (place_id, site) references permits.permit (place_id, id),
    constraint no_longer_than_a_year check (last_day >= first_day and last_day < first_day + interval '12 months')
);

alter table seasons.season enable row level security;
create policy season_place on seasons.season using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema seasons to bank_app;
grant select, insert on seasons.season to bank_app;
