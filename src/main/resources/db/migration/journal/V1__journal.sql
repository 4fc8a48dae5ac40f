-- The book of what happened. Nothing in it is ever changed or removed, not even by the owner of the table.
create table journal.entry (
    place_id uuid not null,
    subject uuid not null,
    number integer not null check (number > 0),
    at timestamptz not null,
    by uuid not null,
    what text not null check (what ~ '^[a-z_]+\.[a-z_]+$'),
    body text not null check (body is json object),
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32),
    -- also the guard against two writers: both would claim the same number
    primary key (place_id, subject, number)
);

create function journal.never() returns trigger
    language plpgsql as $$
begin
    raise exception 'the journal is only ever added to' using errcode = 'restrict_violation';
end
$$;

create trigger entry_is_final before update or delete on journal.entry
    for each row execute function journal.never();
create trigger entry_stays before truncate on journal.entry
    for each statement execute function journal.never();

alter table journal.entry enable row level security;
create policy entry_place on journal.entry using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema journal to bank_app;
grant select, insert on journal.entry to bank_app;
