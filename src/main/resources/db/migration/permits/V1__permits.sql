-- Registrations, permits and exemptions that waste moves by. None is changed: a renewal is a new row.
create table permits.permit (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    organisation_id uuid,
    kind text not null check (kind in ('CARRIER', 'AATF', 'SITE', 'T11')),
    number text not null check (length(number) between 3 and 40),
    site text not null check (length(site) between 1 and 300),
    address text not null check (length(address) between 1 and 300),
    good_from date not null,
    good_until date not null,
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, organisation_id) references parties.organisation (place_id, id),
    constraint ends_after_it_begins check (good_until >= good_from),
    constraint carrier_number check (kind <> 'CARRIER' or number ~
        '^(CBD[UL][0-9]{1,9}|WCR/R/[0-9]{7}|(WCR|SCO|SEA|SNO|SWE)/[0-9]{6}|ROC ?[UL]T ?[0-9]{1,5})$')
);
create unique index permit_once on permits.permit (place_id, kind, number, good_until);
create index permit_until on permits.permit (place_id, good_until);

create table permits.withdrawal (
    place_id uuid not null,
    permit_id uuid not null,
    day date not null,
    why text not null check (why <> ''),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null default now(),
    primary key (place_id, permit_id),
    foreign key (place_id, permit_id) references permits.permit (place_id, id)
);

-- Whether a permit of one of some kinds is good on a day; other rooms' constraints ask this.
create function permits.good_on(place uuid, permit uuid, kinds text[], day date) returns boolean
    language sql stable
    return exists (
        select 1 from permits.permit as one
        where one.place_id = place and one.id = permit and one.kind = any (kinds)
            and day between one.good_from and one.good_until
            and not exists (
                select 1 from permits.withdrawal as taken
                where taken.place_id = one.place_id and taken.permit_id = one.id and taken.day <= good_on.day));

alter table permits.permit enable row level security;
create policy permit_place on permits.permit using (place_id = places.here()) with check (place_id = places.here());
alter table permits.withdrawal enable row level security;
create policy withdrawal_place on permits.withdrawal
    using (place_id = places.here()) with check (place_id = places.here());

create view permits.report_permit with (security_invoker = true) as
select place_id, id, organisation_id, kind, number, good_from, good_until from permits.permit;

grant usage on schema permits to bank_app;
grant select, insert on permits.permit, permits.withdrawal to bank_app;
grant select on permits.report_permit to bank_app;
