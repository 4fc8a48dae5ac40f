-- What the receiving site said it got. None is changed: a corrected receipt is a new one, and the latest counts.
create table receipts.receipt (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    load_id uuid not null,
    received_at timestamptz not null,
    reference text not null check (length(reference) between 1 and 100),
    document text check (document ~ '^[0-9a-f]{64}$'),
    actual boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, load_id) references recycling.load (place_id, id)
);
create index receipt_load on receipts.receipt (place_id, load_id, id desc);

create table receipts.treated (
    place_id uuid not null,
    receipt_id uuid not null,
    treatment text not null check (treatment in ('REUSE', 'RECYCLING', 'RECOVERY', 'LANDFILL')),
    code text not null check (code ~ '^(R([1-9]|1[0-3])|D([1-9]|1[0-5]))$'),
    grams bigint not null check (grams > 0),
    primary key (place_id, receipt_id, treatment),
    foreign key (place_id, receipt_id) references receipts.receipt (place_id, id)
);

-- What each thing of the load carries of each treatment: the shares add up to what was received.
create table receipts.share (
    place_id uuid not null,
    receipt_id uuid not null,
    item_id uuid not null,
    treatment text not null,
    grams bigint not null check (grams >= 0),
    primary key (place_id, receipt_id, item_id, treatment),
    foreign key (place_id, receipt_id, treatment) references receipts.treated (place_id, receipt_id, treatment),
    foreign key (place_id, item_id) references recycling.item (place_id, id)
);

create table receipts.missing (
    place_id uuid not null,
    receipt_id uuid not null,
    item_id uuid not null,
    primary key (place_id, receipt_id, item_id),
    foreign key (place_id, receipt_id) references receipts.receipt (place_id, id),
    foreign key (place_id, item_id) references recycling.item (place_id, id)
);

-- A hand raised over a receipt, and the answer that lowers it.
create table receipts.hand (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    receipt_id uuid not null,
    trouble text not null check (trouble in ('MISSING', 'WEIGHT', 'LANDFILL')),
    item_id uuid,
    sent_grams bigint not null,
    received_grams bigint not null,
    primary key (place_id, id),
    unique nulls not distinct (place_id, receipt_id, trouble, item_id),
    foreign key (place_id, receipt_id) references receipts.receipt (place_id, id)
);

create table receipts.answer (
    place_id uuid not null,
    hand_id uuid not null,
    said text not null check (said <> ''),
    said_by uuid not null,
    said_at timestamptz not null default now(),
    primary key (place_id, hand_id),
    foreign key (place_id, hand_id) references receipts.hand (place_id, id)
);

-- The record that the drives of a device were destroyed.
create table receipts.destruction (
    place_id uuid not null,
    item_id uuid not null,
    document text not null check (document ~ '^[0-9a-f]{64}$'),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (place_id, item_id),
    foreign key (place_id, item_id) references recycling.item (place_id, id)
);

alter table receipts.receipt enable row level security;
create policy receipt_place on receipts.receipt using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.treated enable row level security;
create policy treated_place on receipts.treated using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.share enable row level security;
create policy share_place on receipts.share using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.missing enable row level security;
create policy missing_place on receipts.missing using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.hand enable row level security;
create policy hand_place on receipts.hand using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.answer enable row level security;
create policy answer_place on receipts.answer using (place_id = places.here()) with check (place_id = places.here());
alter table receipts.destruction enable row level security;
create policy destruction_place on receipts.destruction
    using (place_id = places.here()) with check (place_id = places.here());

-- Kilograms responsibly handled, thing by thing, by the latest receipt of each load. Never a saving of carbon.
create view receipts.report_e_waste with (security_invoker = true) as
select receipt.place_id, receipt.load_id, item.number as paper, share.item_id, item.device_id, item.ewc, item.hazardous,
    (receipt.received_at at time zone 'Europe/London')::date as day, share.treatment, share.grams, receipt.actual
from receipts.receipt as receipt
join receipts.share as share on share.place_id = receipt.place_id and share.receipt_id = receipt.id
join recycling.report_item as item on item.place_id = share.place_id and item.id = share.item_id
where not exists (select 1 from receipts.receipt as later
                  where later.place_id = receipt.place_id and later.load_id = receipt.load_id and later.id > receipt.id);

grant usage on schema receipts to bank_app;
grant select, insert on receipts.receipt, receipts.treated, receipts.share, receipts.missing, receipts.hand,
    receipts.answer, receipts.destruction to bank_app;
grant select on receipts.report_e_waste to bank_app;
