-- Certificates, the keys they are sealed with, and which of them were taken back.
create table certificates.signing_key (
    place_id uuid not null,
    id text not null check (id ~ '^[0-9a-f]{16}$'),
    prefix text not null check (prefix ~ '^[A-Z]{2,4}$'),
    public_key bytea not null,
    since timestamptz not null,
    retired_at timestamptz,
    primary key (place_id, id)
);
-- each machine that seals has a key of its own, which is not copied: several of a place may be in use at once
create index signing_key_in_use on certificates.signing_key (place_id) where retired_at is null;

-- the last number of each year; its row lock keeps numbers without gaps and never twice
create table certificates.counter (
    place_id uuid not null,
    year integer not null check (year between 2000 and 9999),
    last bigint not null check (last > 0),
    primary key (place_id, year)
);

create table certificates.certificate (
    place_id uuid not null,
    number text not null,
    device_id uuid,
    donation_id uuid,
    issued_at timestamptz not null,
    issued_by uuid not null,
    signing_key text not null,
    replaces text,
    drives integer not null check (drives >= 0),
    not_proven integer not null check (not_proven between 0 and drives),
    html text not null,
    pdf text not null,
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_why text check (length(revoked_why) between 1 and 500),
    primary key (place_id, number),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    foreign key (place_id, donation_id) references donations.donation (place_id, id),
    foreign key (place_id, signing_key) references certificates.signing_key (place_id, id),
    foreign key (place_id, replaces) references certificates.certificate (place_id, number),
    foreign key (place_id, html) references evidence.document (place_id, sha256),
    foreign key (place_id, pdf) references evidence.document (place_id, sha256),
    constraint about_one_thing check ((device_id is null) <> (donation_id is null)),
    constraint revoked_whole check (
        (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_why is null))
);
-- of one thing at most one certificate stands
create unique index certificate_of_device on certificates.certificate (place_id, device_id) where revoked_at is null;
create unique index certificate_of_donation on certificates.certificate (place_id, donation_id) where revoked_at is null;
create index certificate_by_time on certificates.certificate (place_id, issued_at desc);

alter table certificates.signing_key enable row level security;
create policy signing_key_place on certificates.signing_key
    using (place_id = places.here()) with check (place_id = places.here());
alter table certificates.counter enable row level security;
create policy counter_place on certificates.counter
    using (place_id = places.here()) with check (place_id = places.here());
alter table certificates.certificate enable row level security;
create policy certificate_place on certificates.certificate
    using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema certificates to bank_app;
grant select, insert, update (retired_at) on certificates.signing_key to bank_app;
grant select, insert, update (last) on certificates.counter to bank_app;
grant select, insert, update (revoked_at, revoked_by, revoked_why) on certificates.certificate to bank_app;
