-- What donors said they would give, line by line, and which device each line turned out to be.
create table donations.donation (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    donor_id uuid not null,
    file_name text not null,
    evidence text not null,
    loaded_by uuid not null,
    loaded_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (place_id, id),
    foreign key (place_id, donor_id) references parties.organisation (place_id, id),
    foreign key (place_id, evidence) references evidence.document (place_id, sha256)
);
-- the same list from the same donor is loaded once, however often it is sent
create unique index donation_once on donations.donation (place_id, donor_id, evidence);
create index donation_donor on donations.donation (place_id, donor_id, loaded_at desc);

create table donations.line (
    place_id uuid not null,
    donation_id uuid not null,
    number integer not null check (number > 0),
    sheet text not null,
    row integer not null,
    kind text,
    maker text,
    model text,
    serial text,
    imeis text[] not null default '{}',
    asset_tag text,
    processor text,
    memory_gb integer,
    notes text,
    doubts text not null check (doubts is json array),
    device_id uuid,
    primary key (place_id, donation_id, number),
    foreign key (place_id, donation_id) references donations.donation (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
-- a device fulfils one line at the most, and a line is one device
create unique index line_device on donations.line (place_id, device_id) where device_id is not null;

create table donations.line_number (
    place_id uuid not null,
    value text not null,
    what text not null check (what in ('SERIAL', 'IMEI', 'ASSET_TAG')),
    donation_id uuid not null,
    number integer not null,
    primary key (place_id, value, what, donation_id, number),
    foreign key (place_id, donation_id, number) references donations.line (place_id, donation_id, number)
);

create table donations.extra (
    place_id uuid not null,
    donation_id uuid not null,
    device_id uuid not null,
    found_at timestamptz not null default now(),
    primary key (place_id, donation_id, device_id),
    unique (place_id, device_id),
    foreign key (place_id, donation_id) references donations.donation (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);

alter table donations.donation enable row level security;
create policy donation_place on donations.donation using (place_id = places.here()) with check (place_id = places.here());
alter table donations.line enable row level security;
create policy line_place on donations.line using (place_id = places.here()) with check (place_id = places.here());
alter table donations.line_number enable row level security;
create policy line_number_place on donations.line_number using (place_id = places.here()) with check (place_id = places.here());
alter table donations.extra enable row level security;
create policy extra_place on donations.extra using (place_id = places.here()) with check (place_id = places.here());

create view donations.report_line with (security_invoker = true) as
select line.place_id, line.donation_id, donation.donor_id, line.number, line.kind as listed_kind, line.maker, line.model,
    line.serial, line.asset_tag, line.device_id, donation.closed_at is not null as closed
from donations.line as line
join donations.donation as donation on donation.place_id = line.place_id and donation.id = line.donation_id;

create view donations.report_extra with (security_invoker = true) as
select extra.place_id, extra.donation_id, donation.donor_id, extra.device_id
from donations.extra as extra
join donations.donation as donation on donation.place_id = extra.place_id and donation.id = extra.donation_id;

grant usage on schema donations to bank_app;
grant select, insert, update (closed_at) on donations.donation to bank_app;
grant select, insert, update (device_id) on donations.line to bank_app;
grant select, insert on donations.line_number, donations.extra to bank_app;
grant select on donations.report_line, donations.report_extra to bank_app;
