-- What the lines of a device came to when they were last worked out, in one hash: when they come to the same again, none
-- of them is read or written.
alter table ledger.worked add column digest bytea check (length(digest) = 32);
grant update (digest) on ledger.worked to bank_app;

-- Devices for which other figures stand wait here for their turn; they are few, and soon gone.
create index worked_due on ledger.worked (place_id) where happened = 0;

-- Until when everything that happened is in the lines.
create table ledger.caught_up (
    place_id uuid primary key,
    until timestamptz not null
);
alter table ledger.caught_up enable row level security;
create policy caught_up_place on ledger.caught_up using (place_id = places.here()) with check (place_id = places.here());
grant select, insert, update (until) on ledger.caught_up to bank_app;
