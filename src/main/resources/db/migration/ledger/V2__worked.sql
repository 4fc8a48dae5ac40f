-- Up to which entry of its journal the lines of a device are worked out, so that only those with news are worked out
-- again when somebody looks.
create table ledger.worked (
    place_id uuid not null,
    device_id uuid not null,
    happened integer not null,
    primary key (place_id, device_id)
);
alter table ledger.worked enable row level security;
create policy worked_place on ledger.worked using (place_id = places.here()) with check (place_id = places.here());
grant select, insert, update (happened) on ledger.worked to bank_app;
