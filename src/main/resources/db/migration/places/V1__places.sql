-- The wall between places. Every table of a place's own data carries place_id and the policy
--   using (place_id = places.here())
-- current_setting() without its second argument raises an error when no place is bound: fail loudly.
create function places.here() returns uuid
    language sql stable parallel safe
    return current_setting('bank.place')::uuid;

-- The directory is read before anyone has signed in; a row is written only from inside its own place.
create table places.place (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text not null check (length(name) between 1 and 100),
    tag_prefix text not null unique check (tag_prefix ~ '^[A-Z]{2,4}$'),
    authority text not null check (authority ~ '^[A-Z][0-9]{8}$'),
    opened_at timestamptz not null default now()
);

alter table places.place enable row level security;
create policy place_directory on places.place for select using (true);
create policy place_own on places.place for insert with check (id = places.here());
create policy place_change on places.place for update using (id = places.here()) with check (id = places.here());

grant usage on schema places to bank_app;
grant execute on function places.here() to bank_app;
grant select, insert on places.place to bank_app;
grant update (name, authority) on places.place to bank_app;
