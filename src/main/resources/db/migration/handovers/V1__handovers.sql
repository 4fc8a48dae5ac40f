-- A device was put into somebody's hands: what was explained, and how it was confirmed. Nobody is named.
create table handovers.handover (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    request_id uuid not null,
    explained text[] not null,
    confirmed text not null check (confirmed in ('IN_PERSON', 'WITNESS', 'PAPER')),
    handed_by uuid not null,
    handed_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    foreign key (place_id, request_id) references requests.request (place_id, id)
);
-- a request ends in one handover
create unique index handover_request on handovers.handover (place_id, request_id);
alter table handovers.handover enable row level security;
create policy handover_place on handovers.handover using (place_id = places.here()) with check (place_id = places.here());
create view handovers.report_handover with (security_invoker = true) as
select place_id, id, device_id, request_id, confirmed, handed_at from handovers.handover;
grant usage on schema handovers to bank_app;
grant select, insert on handovers.handover to bank_app;
grant select on handovers.report_handover to bank_app;
