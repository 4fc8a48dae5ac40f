-- Needs. The person is a code that only the partner can read; the postcode is never stored.
create table requests.request (
    place_id uuid not null,
    id uuid not null,
    partner_id uuid not null,
    person_code text not null check (person_code ~ '^R-[0-9]{5,6}-[A-Z]$'),
    kind text not null check (kind in
        ('LAPTOP', 'DESKTOP', 'ALL_IN_ONE', 'TABLET', 'PHONE', 'MONITOR', 'HOTSPOT', 'OTHER')),
    purpose text not null check (purpose in
        ('HEALTH', 'WORK', 'LEARNING', 'BENEFITS', 'STAYING_IN_TOUCH', 'DAILY_LIFE')),
    access text not null check (access in ('NOTHING', 'PHONE_ONLY', 'BROKEN', 'SHARED')),
    urgency text not null check (urgency in ('CRISIS', 'SOON', 'CAN_WAIT')),
    small_area text not null,
    decile integer check (decile between 1 and 10),
    vintage text,
    standing text not null check (standing in ('OPEN', 'PROMISED', 'FULFILLED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    standing_since timestamptz not null default now(),
    primary key (place_id, id),
    check ((decile is null) or (vintage is not null))
);
create index request_open on requests.request (place_id, asked_at, id) where standing = 'OPEN';
create index request_partner on requests.request (place_id, partner_id, asked_at desc, id desc);

create function requests.guard_move() returns trigger
    language plpgsql as $$
begin
    if not (case old.standing
        when 'OPEN' then new.standing in ('PROMISED', 'WITHDRAWN')
        when 'PROMISED' then new.standing in ('OPEN', 'FULFILLED')
        else false end)
    then
        raise exception 'a request cannot go from % to %', old.standing, new.standing using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger request_moves before update on requests.request
    for each row when (old.standing is distinct from new.standing) execute function requests.guard_move();

alter table requests.request enable row level security;
create policy request_place on requests.request using (place_id = places.here()) with check (place_id = places.here());

-- For reports: no code of a person, no partner's own words.
create view requests.report_request with (security_invoker = true) as
select place_id, id, partner_id, kind, purpose, access, urgency, small_area, decile, vintage, standing, asked_at
from requests.request;

grant usage on schema requests to bank_app;
grant select, insert, update (standing, standing_since) on requests.request to bank_app;
grant select on requests.report_request to bank_app;
