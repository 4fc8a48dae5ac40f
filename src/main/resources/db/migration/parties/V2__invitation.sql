-- A link that works once, with which a person chooses a password that nobody else has ever seen.
create table parties.invitation (
    place_id uuid not null,
    secret bytea not null check (length(secret) = 32),
    member_id uuid not null,
    made_at timestamptz not null,
    until timestamptz not null check (until > made_at),
    used_at timestamptz,
    primary key (place_id, secret),
    foreign key (place_id, member_id) references parties.member (place_id, id)
);
create index invitation_member on parties.invitation (place_id, member_id);
alter table parties.invitation enable row level security;
create policy invitation_place on parties.invitation
    using (place_id = places.here()) with check (place_id = places.here());
grant select, insert, update (used_at) on parties.invitation to bank_app;
