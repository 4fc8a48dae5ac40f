-- What reports by itself from the bench: the stations, the machines they were started on, what they sent, and what
-- technicians told them to wipe.
create table stations.station (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    name text not null check (length(name) between 1 and 80),
    -- the token itself is shown once and kept nowhere
    token_hash bytea not null check (length(token_hash) = 32),
    made_by uuid not null,
    made_at timestamptz not null default now(),
    revoked_by uuid,
    revoked_at timestamptz,
    seen_at timestamptz,
    -- by how many seconds the clock of the station was ahead of ours
    ahead bigint,
    primary key (place_id, id),
    check ((revoked_by is null) = (revoked_at is null))
);
create unique index station_name on stations.station (place_id, lower(name)) where revoked_at is null;
create unique index station_token on stations.station (place_id, token_hash);

-- One start of a station on one machine, until that machine is switched off.
create table stations.visit (
    place_id uuid not null,
    id uuid not null,
    station_id uuid not null,
    device_id uuid,
    likely_id uuid,
    snapshot text,
    looks text,
    serial text,
    remarks text not null default '[]' check (remarks is json array),
    began_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, station_id) references stations.station (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    foreign key (place_id, likely_id) references devices.device (place_id, id),
    foreign key (place_id, snapshot) references evidence.document (place_id, sha256)
);
create index visit_device on stations.visit (place_id, device_id, began_at);
create index visit_seen on stations.visit (place_id, seen_at);

-- The numbers of its parts, by which a machine is looked for when it comes again; none of them decides alone.
create table stations.mark (
    place_id uuid not null,
    visit_id uuid not null,
    value text not null check (length(value) between 1 and 200),
    primary key (place_id, visit_id, value),
    foreign key (place_id, visit_id) references stations.visit (place_id, id)
);
create index mark_value on stations.mark (place_id, value);

-- Every message that was taken, with the answer it was given: the same message gets the same answer and does nothing.
create table stations.message (
    place_id uuid not null,
    station_id uuid not null,
    id uuid not null,
    what text not null check (length(what) <= 200),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_at timestamptz,
    received_at timestamptz not null default now(),
    status integer not null default 0,
    answer text not null default '',
    primary key (place_id, station_id, id),
    foreign key (place_id, station_id) references stations.station (place_id, id)
);

create table stations.wipe_order (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    drive_id uuid not null,
    serial text not null check (length(serial) between 2 and 200),
    model text,
    bytes bigint check (bytes > 0),
    outside boolean not null,
    purge boolean not null,
    state text not null default 'GIVEN' check (state in ('GIVEN', 'BEGUN', 'DONE', 'REFUSED', 'WITHDRAWN')),
    reason text check (length(reason) <= 1000),
    visit_id uuid,
    ordered_by uuid not null,
    ordered_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    foreign key (place_id, visit_id) references stations.visit (place_id, id)
);
-- two technicians may order the same wipe at once: one order stands
create unique index wipe_order_once on stations.wipe_order (place_id, drive_id) where state in ('GIVEN', 'BEGUN');
create index wipe_order_device on stations.wipe_order (place_id, device_id, ordered_at);

alter table stations.station enable row level security;
create policy station_place on stations.station using (place_id = places.here()) with check (place_id = places.here());
alter table stations.visit enable row level security;
create policy visit_place on stations.visit using (place_id = places.here()) with check (place_id = places.here());
alter table stations.mark enable row level security;
create policy mark_place on stations.mark using (place_id = places.here()) with check (place_id = places.here());
alter table stations.message enable row level security;
create policy message_place on stations.message using (place_id = places.here()) with check (place_id = places.here());
alter table stations.wipe_order enable row level security;
create policy wipe_order_place on stations.wipe_order
    using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema stations to bank_app;
grant select, insert, update (revoked_by, revoked_at, seen_at, ahead) on stations.station to bank_app;
grant select, insert, update (device_id, likely_id, snapshot, looks, serial, remarks, seen_at)
    on stations.visit to bank_app;
grant select, insert on stations.mark to bank_app;
grant select, insert, update (status, answer) on stations.message to bank_app;
grant select, insert, update (state, reason, visit_id, changed_at) on stations.wipe_order to bank_app;
