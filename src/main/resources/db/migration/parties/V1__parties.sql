-- Organisations, the people who sign in, and how often someone tried to.
create table parties.organisation (
    place_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    part text not null check (part in ('DONOR', 'PARTNER', 'RECYCLER', 'FUNDER')),
    assurance integer not null default 1 check (assurance between 1 and 3),
    primary key (place_id, id)
);
create unique index organisation_name on parties.organisation (place_id, lower(name));

create table parties.member (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    name text not null check (length(name) between 1 and 200),
    email text not null check (email like '%@%'),
    organisation_id uuid,
    roles text[] not null check (cardinality(roles) > 0),
    password text not null check (password like '$argon2id$%'),
    active boolean not null default true,
    primary key (place_id, id),
    foreign key (place_id, organisation_id) references parties.organisation (place_id, id)
);
create unique index member_email on parties.member (place_id, lower(email));

create table parties.sign_in (
    place_id uuid not null,
    account text not null,
    address text not null,
    welcome boolean not null,
    at timestamptz not null
);
create index sign_in_account on parties.sign_in (place_id, account, at);
create index sign_in_address on parties.sign_in (place_id, address, at);

alter table parties.organisation enable row level security;
create policy organisation_place on parties.organisation
    using (place_id = places.here()) with check (place_id = places.here());
alter table parties.member enable row level security;
create policy member_place on parties.member
    using (place_id = places.here()) with check (place_id = places.here());
alter table parties.sign_in enable row level security;
create policy sign_in_place on parties.sign_in
    using (place_id = places.here()) with check (place_id = places.here());

create view parties.report_organisation with (security_invoker = true) as
select place_id, id, name, part from parties.organisation;

grant usage on schema parties to bank_app;
grant select, insert, update (name, assurance) on parties.organisation to bank_app;
grant select, insert, update (name, email, organisation_id, roles, password, active) on parties.member to bank_app;
grant select, insert on parties.sign_in to bank_app;
grant select on parties.report_organisation to bank_app;
