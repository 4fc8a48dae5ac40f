-- Devices of which something came to be known that is no event of theirs wait here for their turn, instead of in their
-- row of `worked`: rows are only added and taken away, so that whoever brings the news never waits for whoever works the
-- lines out.
create table ledger.due (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    primary key (place_id, id)
);
alter table ledger.due enable row level security;
create policy due_place on ledger.due using (place_id = places.here()) with check (place_id = places.here());
grant select, insert, delete on ledger.due to bank_app;

insert into ledger.due (place_id, device_id)
select place_id, device_id from ledger.worked where happened < 1;
drop index ledger.worked_due;
