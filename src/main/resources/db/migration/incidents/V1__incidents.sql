-- What went wrong with people's data, and what was done about it. Nothing is changed: what is done is a new row, and the
-- last assessment and decision count. Names of people who have devices are never in here.
create table incidents.incident (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    number integer not null check (number > 0),
    kind text not null check (kind in ('DATA_FOUND', 'SECOND_LOOK_FAILED', 'PROOF_FELL', 'LOST', 'OTHER')),
    what text not null check (length(what) between 1 and 2000),
    aware_at timestamptz not null,
    cause text,
    closed boolean not null default false,
    opened_by uuid not null,
    opened_at timestamptz not null default now(),
    primary key (place_id, id),
    unique (place_id, number),
    -- nobody becomes aware of what has not happened yet
    constraint aware_before_it_was_opened check (aware_at <= opened_at + interval '5 minutes')
);
-- one cause opens one incident, however many hear of it at once
create unique index incident_cause on incidents.incident (place_id, cause) where cause is not null and not closed;

create table incidents.device (
    place_id uuid not null,
    incident_id uuid not null,
    device_id uuid not null,
    tag_prefix text not null,
    tag_number bigint not null,
    stage text not null,
    partner uuid,
    donor uuid,
    primary key (place_id, incident_id, device_id),
    foreign key (place_id, incident_id) references incidents.incident (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id)
);
create index device_incident on incidents.device (place_id, device_id);

create table incidents.entry (
    place_id uuid not null,
    incident_id uuid not null,
    number integer not null check (number > 0),
    act text not null check (act in
        ('CONTAIN', 'ASSESS', 'DECIDE', 'NOTIFY', 'TELL_PEOPLE', 'TELL_DONOR', 'NOTE', 'CLOSE')),
    said text not null check (length(said) between 1 and 4000),
    risk text check (risk in ('UNLIKELY', 'LIKELY', 'HIGH')),
    notify boolean,
    reference text,
    late text,
    done_at timestamptz not null,
    by uuid not null,
    at timestamptz not null default now(),
    primary key (place_id, incident_id, number),
    foreign key (place_id, incident_id) references incidents.incident (place_id, id),
    constraint assessment_has_its_risk check ((act = 'ASSESS') = (risk is not null)),
    constraint decision_says_yes_or_no check ((act = 'DECIDE') = (notify is not null)),
    constraint notification_has_its_reference check ((act = 'NOTIFY') = (reference is not null))
);

create function incidents.give_number() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(20260014, hashtext(new.place_id::text));
    new.number := 1 + coalesce((select max(number) from incidents.incident where place_id = new.place_id), 0);
    new.closed := false;
    return new;
end
$$;
create trigger incident_numbered before insert on incidents.incident
    for each row execute function incidents.give_number();

-- The rules of Course again: nothing after the end, no decision before an assessment, no silence where there is a risk,
-- and no end before all that is due is done. The row of the incident is locked, so that each sees all before it.
create function incidents.guard_entry() returns trigger
    language plpgsql as $$
declare
    over boolean;
    aware timestamptz;
    last_risk text;
    assessed integer;
    decided boolean;
begin
    select closed, aware_at into over, aware from incidents.incident
    where place_id = new.place_id and id = new.incident_id for update;
    if over then
        raise exception 'the incident is closed' using errcode = 'check_violation';
    end if;
    select risk, number into last_risk, assessed from incidents.entry
    where place_id = new.place_id and incident_id = new.incident_id and act = 'ASSESS'
    order by number desc limit 1;
    select notify into decided from incidents.entry
    where place_id = new.place_id and incident_id = new.incident_id and act = 'DECIDE' and number > assessed
    order by number desc limit 1;
    if new.act = 'DECIDE' and (last_risk is null or (not new.notify and last_risk <> 'UNLIKELY')) then
        raise exception 'a decision follows from an assessment' using errcode = 'check_violation';
    end if;
    if new.act = 'NOTIFY' and new.done_at > aware + interval '72 hours' and new.late is null then
        raise exception 'a late notification says why' using errcode = 'check_violation';
    end if;
    if new.act = 'CLOSE' then
        if last_risk is null or decided is null
                or exists (
                    select 1 from unnest(array['CONTAIN', 'TELL_DONOR']
                        || case when decided then array['NOTIFY'] else '{}' end
                        || case when last_risk = 'HIGH' then array['TELL_PEOPLE'] else '{}' end) as needed
                    where not exists (
                        select 1 from incidents.entry as entry
                        where entry.place_id = new.place_id and entry.incident_id = new.incident_id
                            and entry.act = needed)) then
            raise exception 'an incident is closed when all that is due is done' using errcode = 'check_violation';
        end if;
        update incidents.incident set closed = true where place_id = new.place_id and id = new.incident_id;
    end if;
    return new;
end
$$;
create trigger entry_guarded before insert on incidents.entry
    for each row execute function incidents.guard_entry();

create function incidents.guard_closing() returns trigger
    language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'an incident is closed by its last entry' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger incident_closed before update on incidents.incident
    for each row execute function incidents.guard_closing();

alter table incidents.incident enable row level security;
create policy incident_place on incidents.incident
    using (place_id = places.here()) with check (place_id = places.here());
alter table incidents.device enable row level security;
create policy device_place on incidents.device using (place_id = places.here()) with check (place_id = places.here());
alter table incidents.entry enable row level security;
create policy entry_place on incidents.entry using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema incidents to bank_app;
grant select, insert, update (closed) on incidents.incident to bank_app;
grant select, insert on incidents.device, incidents.entry to bank_app;
