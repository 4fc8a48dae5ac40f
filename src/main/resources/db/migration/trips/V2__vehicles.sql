-- Vans that burn petrol, and those of which nobody knows what they burn, have factors of their own.
alter table trips.trip drop constraint trip_vehicle_check;
alter table trips.trip add constraint trip_vehicle_check check (vehicle in ('VAN_DIESEL', 'VAN_SMALL_DIESEL',
    'VAN_MEDIUM_DIESEL', 'VAN_LARGE_DIESEL', 'VAN_PETROL', 'VAN_ELECTRIC', 'VAN_UNKNOWN', 'CAR', 'CYCLE_OR_FOOT'));
