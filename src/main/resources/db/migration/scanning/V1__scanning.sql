-- What was scanned and what came of it: a message that is sent twice finds its answer here.
create table scanning.scan (
    place_id uuid not null,
    member_id uuid not null,
    id uuid not null,
    run uuid,
    card text check (card ~ '^[A-Z]{2,20}$'),
    device_id uuid,
    shown text not null check (length(shown) <= 120),
    outcome text not null check (outcome in ('DONE', 'REFUSED', 'LOOK')),
    says text not null check (says is json object),
    address text,
    scanned_at timestamptz not null default clock_timestamp(),
    -- a scan that is sent again is the same scan
    primary key (place_id, member_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint run_has_its_card check (run is null or card is not null)
);
-- in one run, a card is played to a device once
create unique index scan_once on scanning.scan (place_id, run, card, device_id)
    where outcome = 'DONE' and run is not null and device_id is not null;
create index scan_latest on scanning.scan (place_id, member_id, scanned_at);
create index scan_old on scanning.scan (place_id, scanned_at);

alter table scanning.scan enable row level security;
create policy scan_place on scanning.scan using (place_id = places.here()) with check (place_id = places.here());
grant usage on schema scanning to bank_app;
grant select, insert, delete on scanning.scan to bank_app;
