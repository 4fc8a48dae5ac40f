-- The outbox: a letter is written in the transaction of what it tells of, and sent afterwards.
create table letters.letter (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    says text not null check (says is json object),
    written_at timestamptz not null default now(),
    sent_at timestamptz,
    primary key (place_id, id)
);
create index letter_unsent on letters.letter (place_id, written_at) where sent_at is null;
alter table letters.letter enable row level security;
create policy letter_place on letters.letter using (place_id = places.here()) with check (place_id = places.here());
grant usage on schema letters to bank_app;
grant select, insert, update (sent_at) on letters.letter to bank_app;
