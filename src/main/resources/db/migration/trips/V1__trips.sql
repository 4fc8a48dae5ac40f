-- Trips, and what was on board. None is changed: a wrong one is withdrawn and entered anew.
create table trips.trip (
    place_id uuid not null,
    id uuid not null,
    day date not null,
    errand text not null check (errand in ('COLLECTION', 'DROP_OFF', 'DELIVERY', 'RETURN', 'RECYCLING')),
    vehicle text not null check (vehicle in ('VAN_DIESEL', 'VAN_SMALL_DIESEL', 'VAN_MEDIUM_DIESEL', 'VAN_LARGE_DIESEL',
        'VAN_ELECTRIC', 'CAR', 'CYCLE_OR_FOOT')),
    -- the whole way, there and back
    metres bigint not null,
    basis text not null check (basis in ('ENTERED', 'POSTCODES')),
    straight_metres bigint check (straight_metres >= 0),
    road_factor numeric check (road_factor between 1 and 3),
    -- the first half of a postcode: a town or a part of one, and nobody's home
    from_outward text check (from_outward ~ '^[A-Z0-9]{2,4}$'),
    to_outward text check (to_outward ~ '^[A-Z0-9]{2,4}$'),
    weighed_grams bigint check (weighed_grams between 1 and 5000000),
    donation_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, donation_id) references donations.donation (place_id, id),
    constraint no_further_than_a_trip_goes check (metres between 1 and 1500000),
    constraint worked_out_whole check (
        (basis = 'POSTCODES') = (straight_metres is not null) and (basis = 'POSTCODES') = (road_factor is not null)),
    constraint not_of_a_day_to_come check (day <= (recorded_at at time zone 'Europe/London')::date + 1)
);
create index trip_day on trips.trip (place_id, day desc);
create index trip_donation on trips.trip (place_id, donation_id) where donation_id is not null;

create table trips.carried (
    place_id uuid not null,
    trip_id uuid not null,
    device_id uuid not null,
    primary key (place_id, trip_id, device_id),
    foreign key (place_id, trip_id) references trips.trip (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index carried_device on trips.carried (place_id, device_id);

create table trips.withdrawal (
    place_id uuid not null,
    trip_id uuid not null,
    why text not null check (why <> ''),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null default now(),
    primary key (place_id, trip_id),
    foreign key (place_id, trip_id) references trips.trip (place_id, id)
);

alter table trips.trip enable row level security;
create policy trip_place on trips.trip using (place_id = places.here()) with check (place_id = places.here());
alter table trips.carried enable row level security;
create policy carried_place on trips.carried using (place_id = places.here()) with check (place_id = places.here());
alter table trips.withdrawal enable row level security;
create policy withdrawal_place on trips.withdrawal
    using (place_id = places.here()) with check (place_id = places.here());

-- The trips that count.
create view trips.report_trip with (security_invoker = true) as
select trip.place_id, trip.id, trip.day, trip.errand, trip.vehicle, trip.metres, trip.basis, trip.straight_metres,
    trip.road_factor, trip.weighed_grams, trip.donation_id
from trips.trip as trip
where not exists (select 1 from trips.withdrawal as withdrawal
                  where withdrawal.place_id = trip.place_id and withdrawal.trip_id = trip.id);

-- What was on board: the devices named, and all that came of the donation that was fetched.
create view trips.report_carried with (security_invoker = true) as
select place_id, trip_id, device_id
from trips.carried
union
select trip.place_id, trip.id, line.device_id
from trips.trip as trip
join donations.report_line as line on line.place_id = trip.place_id and line.donation_id = trip.donation_id
where line.device_id is not null
union
select trip.place_id, trip.id, extra.device_id
from trips.trip as trip
join donations.report_extra as extra on extra.place_id = trip.place_id and extra.donation_id = trip.donation_id;

grant usage on schema trips to bank_app;
grant select, insert on trips.trip, trips.carried, trips.withdrawal to bank_app;
grant select on trips.report_trip, trips.report_carried to bank_app;
