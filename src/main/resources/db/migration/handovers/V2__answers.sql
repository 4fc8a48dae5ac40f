-- What was said at a handover, and whether the device was in use later. Nobody is named.
create table handovers.answer (
    place_id uuid not null,
    handover_id uuid not null,
    recipient text not null check (recipient in ('INDIVIDUAL', 'SCHOOL', 'CHARITY', 'CARE')),
    otherwise text check (otherwise in ('BOUGHT_NEW', 'BOUGHT_USED', 'BORROWED', 'WITHOUT', 'DO_NOT_KNOW')),
    first_time boolean,
    answered_at timestamptz not null default now(),
    -- one handover, one answer
    primary key (place_id, handover_id),
    foreign key (place_id, handover_id) references handovers.handover (place_id, id)
);

create table handovers.look (
    place_id uuid not null,
    handover_id uuid not null,
    day date not null,
    use text not null check (use in ('IN_USE', 'NOT_IN_USE', 'COULD_NOT_REACH')),
    looked_by uuid not null,
    looked_at timestamptz not null default now(),
    -- of two people who look on one day, the first counts
    primary key (place_id, handover_id, day),
    foreign key (place_id, handover_id) references handovers.handover (place_id, id)
);

alter table handovers.answer enable row level security;
create policy answer_place on handovers.answer using (place_id = places.here()) with check (place_id = places.here());
alter table handovers.look enable row level security;
create policy look_place on handovers.look using (place_id = places.here()) with check (place_id = places.here());

create view handovers.report_answer with (security_invoker = true) as
select handover.place_id, handover.id as handover_id, handover.device_id, handover.handed_at,
    coalesce(answer.recipient, 'INDIVIDUAL') as recipient, answer.otherwise, answer.first_time
from handovers.handover as handover
left join handovers.answer as answer
    on answer.place_id = handover.place_id and answer.handover_id = handover.id;

create view handovers.report_look with (security_invoker = true) as
select look.place_id, look.handover_id, handover.device_id, look.day, look.use
from handovers.look as look
join handovers.handover as handover on handover.place_id = look.place_id and handover.id = look.handover_id;

grant select, insert on handovers.answer, handovers.look to bank_app;
grant select on handovers.report_answer, handovers.report_look to bank_app;
