-- Pieces of stock. A row is never changed: a piece leaves by a row of its own.
create table parts.counter (
    place_id uuid primary key,
    next bigint not null check (next > 0)
);

create table parts.piece (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    number bigint not null check (number > 0),
    kind text not null check (kind in ('ssd.128', 'ssd.256', 'ssd.512', 'hdd.25', 'ram.4', 'ram.8', 'ram.16',
        'battery.laptop', 'battery.phone', 'battery.tablet', 'screen.laptop', 'screen.tablet', 'screen.phone',
        'keyboard.laptop', 'charger.laptop', 'charger.phone', 'board.main', 'dock', 'mouse')),
    origin text not null check (origin in ('NEW', 'REFURBISHED', 'HARVESTED')),
    serial text,
    model text,
    bytes bigint check (bytes >= 0),
    supplier text check (supplier <> ''),
    cost_pence integer check (cost_pence >= 0),
    received_on date,
    source_device uuid,
    source_drive uuid,
    from_waste boolean not null default false,
    tested text check (tested <> ''),
    wiped text check (wiped ~ '^[0-9a-f]{64}$'),
    level text,
    technique text,
    judged_as text,
    entered_by uuid not null,
    entered_at timestamptz not null default now(),
    primary key (place_id, id),
    unique (place_id, number),
    unique (place_id, id, from_waste),
    foreign key (place_id, source_device) references devices.device (place_id, id),
    constraint bought_has_its_papers check (
        origin = 'HARVESTED' or (supplier is not null and cost_pence is not null and received_on is not null)),
    constraint harvested_has_its_source check ((origin = 'HARVESTED') = (source_device is not null)),
    constraint harvested_was_tested check ((origin = 'HARVESTED') = (tested is not null)),
    constraint only_the_harvested_was_waste check (not from_waste or origin = 'HARVESTED'),
    constraint harvested_drive_is_wiped check (
        origin <> 'HARVESTED' or kind not in ('ssd.128', 'ssd.256', 'ssd.512', 'hdd.25')
        or (source_drive is not null and wiped is not null and level is not null and technique is not null
            and judged_as is not null))
);
create index piece_source on parts.piece (place_id, source_device) where source_device is not null;
-- a drive comes out of its device once
create unique index piece_drive_once on parts.piece (place_id, source_drive) where source_drive is not null;

-- The document by which a part that came out of waste is not waste any more.
create table parts.end_of_waste (
    place_id uuid not null,
    piece_id uuid not null,
    evidence text not null check (evidence ~ '^[0-9a-f]{64}$'),
    why text not null check (why <> ''),
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (place_id, piece_id),
    foreign key (place_id, piece_id) references parts.piece (place_id, id)
);

-- A piece leaves once, whoever is quicker; one that came out of waste is fitted only with its document.
create table parts.leaving (
    place_id uuid not null,
    piece_id uuid not null,
    fate text not null check (fate in ('FITTED', 'SCRAPPED')),
    device_id uuid,
    from_waste boolean not null,
    ended uuid,
    note text check (note <> ''),
    done_by uuid not null,
    left_at timestamptz not null default now(),
    primary key (place_id, piece_id),
    foreign key (place_id, piece_id, from_waste) references parts.piece (place_id, id, from_waste),
    foreign key (place_id, ended) references parts.end_of_waste (place_id, piece_id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint fitted_somewhere check ((fate = 'FITTED') = (device_id is not null)),
    constraint scrapped_for_a_reason check (fate <> 'SCRAPPED' or note is not null),
    constraint waste_is_not_fitted check (
        fate = 'SCRAPPED' or not from_waste or ended is not distinct from piece_id)
);
create index leaving_device on parts.leaving (place_id, device_id) where device_id is not null;

-- At how many pieces the place buys more; the latest row of a kind counts.
create table parts.level (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    kind text not null,
    level integer not null check (level between 0 and 1000),
    set_by uuid not null,
    set_at timestamptz not null default now(),
    primary key (place_id, id)
);

alter table parts.counter enable row level security;
create policy counter_place on parts.counter using (place_id = places.here()) with check (place_id = places.here());
alter table parts.piece enable row level security;
create policy piece_place on parts.piece using (place_id = places.here()) with check (place_id = places.here());
alter table parts.end_of_waste enable row level security;
create policy end_of_waste_place on parts.end_of_waste
    using (place_id = places.here()) with check (place_id = places.here());
alter table parts.leaving enable row level security;
create policy leaving_place on parts.leaving using (place_id = places.here()) with check (place_id = places.here());
alter table parts.level enable row level security;
create policy level_place on parts.level using (place_id = places.here()) with check (place_id = places.here());

create view parts.report_fitting with (security_invoker = true) as
select leaving.place_id, leaving.piece_id, leaving.device_id, piece.kind, piece.origin, piece.cost_pence, leaving.left_at
from parts.leaving as leaving
join parts.piece as piece on piece.place_id = leaving.place_id and piece.id = leaving.piece_id
where leaving.fate = 'FITTED';

grant usage on schema parts to bank_app;
grant select, insert, update (next) on parts.counter to bank_app;
grant select, insert on parts.piece, parts.end_of_waste, parts.leaving, parts.level to bank_app;
grant select on parts.report_fitting to bank_app;
