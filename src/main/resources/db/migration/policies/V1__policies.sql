-- What is good enough: the shared minimum, which no place writes, and what each place asks for beyond it. A policy is
-- never changed: a change is a new version, and the last one is in force.

create function policies.minimum_version() returns text
    language sql immutable parallel safe
    return '2026.2';

-- The same as reference/proofs/policy.csv, where each row has its source; a test compares the two.
create table policies.minimum (
    version text not null,
    medium text not null check (medium in ('HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN')),
    data_class text not null check (data_class in ('GENERAL', 'PERSONAL', 'SPECIAL')),
    assurance integer not null check (assurance between 1 and 3),
    least text not null check (least in ('CLEAR', 'PURGE', 'DESTROY')),
    also text check (also = 'FACTORY_RESET_ENCRYPTED'),
    primary key (version, medium, data_class, assurance)
);

insert into policies.minimum (version, medium, data_class, assurance, least, also)
values
    ('2026.2', 'HDD', 'GENERAL', 1, 'CLEAR', null),
    ('2026.2', 'HDD', 'GENERAL', 2, 'PURGE', null),
    ('2026.2', 'HDD', 'GENERAL', 3, 'PURGE', null),
    ('2026.2', 'HDD', 'PERSONAL', 1, 'CLEAR', null),
    ('2026.2', 'HDD', 'PERSONAL', 2, 'PURGE', null),
    ('2026.2', 'HDD', 'PERSONAL', 3, 'PURGE', null),
    ('2026.2', 'HDD', 'SPECIAL', 1, 'PURGE', null),
    ('2026.2', 'HDD', 'SPECIAL', 2, 'PURGE', null),
    ('2026.2', 'HDD', 'SPECIAL', 3, 'PURGE', null),
    ('2026.2', 'SSD', 'GENERAL', 1, 'PURGE', null),
    ('2026.2', 'SSD', 'GENERAL', 2, 'PURGE', null),
    ('2026.2', 'SSD', 'GENERAL', 3, 'PURGE', null),
    ('2026.2', 'SSD', 'PERSONAL', 1, 'PURGE', null),
    ('2026.2', 'SSD', 'PERSONAL', 2, 'PURGE', null),
    ('2026.2', 'SSD', 'PERSONAL', 3, 'PURGE', null),
    ('2026.2', 'SSD', 'SPECIAL', 1, 'PURGE', null),
    ('2026.2', 'SSD', 'SPECIAL', 2, 'PURGE', null),
    ('2026.2', 'SSD', 'SPECIAL', 3, 'PURGE', null),
    ('2026.2', 'NVME', 'GENERAL', 1, 'PURGE', null),
    ('2026.2', 'NVME', 'GENERAL', 2, 'PURGE', null),
    ('2026.2', 'NVME', 'GENERAL', 3, 'PURGE', null),
    ('2026.2', 'NVME', 'PERSONAL', 1, 'PURGE', null),
    ('2026.2', 'NVME', 'PERSONAL', 2, 'PURGE', null),
    ('2026.2', 'NVME', 'PERSONAL', 3, 'PURGE', null),
    ('2026.2', 'NVME', 'SPECIAL', 1, 'PURGE', null),
    ('2026.2', 'NVME', 'SPECIAL', 2, 'PURGE', null),
    ('2026.2', 'NVME', 'SPECIAL', 3, 'PURGE', null),
    ('2026.2', 'EMMC', 'GENERAL', 1, 'PURGE', null),
    ('2026.2', 'EMMC', 'GENERAL', 2, 'PURGE', null),
    ('2026.2', 'EMMC', 'GENERAL', 3, 'PURGE', null),
    ('2026.2', 'EMMC', 'PERSONAL', 1, 'PURGE', null),
    ('2026.2', 'EMMC', 'PERSONAL', 2, 'PURGE', null),
    ('2026.2', 'EMMC', 'PERSONAL', 3, 'PURGE', null),
    ('2026.2', 'EMMC', 'SPECIAL', 1, 'PURGE', null),
    ('2026.2', 'EMMC', 'SPECIAL', 2, 'PURGE', null),
    ('2026.2', 'EMMC', 'SPECIAL', 3, 'PURGE', null),
    ('2026.2', 'FLASH', 'GENERAL', 1, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'GENERAL', 2, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'GENERAL', 3, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'PERSONAL', 1, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'PERSONAL', 2, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'PERSONAL', 3, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'SPECIAL', 1, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'SPECIAL', 2, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'FLASH', 'SPECIAL', 3, 'PURGE', 'FACTORY_RESET_ENCRYPTED'),
    ('2026.2', 'UNKNOWN', 'GENERAL', 1, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'GENERAL', 2, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'GENERAL', 3, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'PERSONAL', 1, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'PERSONAL', 2, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'PERSONAL', 3, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'SPECIAL', 1, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'SPECIAL', 2, 'PURGE', null),
    ('2026.2', 'UNKNOWN', 'SPECIAL', 3, 'PURGE', null);

create table policies.version (
    place_id uuid not null,
    number integer not null check (number > 0),
    minimum text not null,
    reason text not null check (length(reason) between 1 and 1000),
    change text not null check (change is json object),
    changed_by uuid not null,
    changed_at timestamptz not null default now(),
    primary key (place_id, number)
);

create table policies.cell (
    place_id uuid not null,
    number integer not null,
    medium text not null check (medium in ('HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN')),
    data_class text not null check (data_class in ('GENERAL', 'PERSONAL', 'SPECIAL')),
    assurance integer not null check (assurance between 1 and 3),
    least text not null check (least in ('CLEAR', 'PURGE', 'DESTROY')),
    also text check (also = 'FACTORY_RESET_ENCRYPTED'),
    primary key (place_id, number, medium, data_class, assurance),
    foreign key (place_id, number) references policies.version (place_id, number)
);

create function policies.rank(level text) returns integer
    language sql immutable parallel safe
    return case level when 'CLEAR' then 1 when 'PURGE' then 2 when 'DESTROY' then 3 else 0 end;

-- The lock between a change of policy and everything that moves on under it: those who move on share it, a change has
-- it alone, and both keep it until their transaction ends. Who waited reads the policy afterwards, and so reads the new.
create function policies.hold(place uuid) returns void
    language sql volatile
    begin atomic
        select pg_advisory_xact_lock_shared(20260013, hashtext(place::text));
    end;

create function policies.lock(place uuid) returns void
    language sql volatile
    begin atomic
        select pg_advisory_xact_lock(20260013, hashtext(place::text));
    end;

create function policies.begin_change() returns trigger
    language plpgsql as $$
begin
    perform policies.lock(new.place_id);
    if new.number <> 1 + coalesce((select max(number) from policies.version where place_id = new.place_id), 0) then
        raise exception 'versions of a policy follow one another' using errcode = 'unique_violation';
    end if;
    new.changed_at := now();
    return new;
end
$$;
create trigger version_begins before insert on policies.version
    for each row execute function policies.begin_change();

-- A place may ask for more, never for less; and what is kept is not added to later.
create function policies.guard_cell() returns trigger
    language plpgsql as $$
begin
    if not exists (
            select 1 from policies.minimum as shared
            where shared.version = policies.minimum_version() and shared.medium = new.medium
                and shared.data_class = new.data_class and shared.assurance = new.assurance
                and policies.rank(new.least) >= policies.rank(shared.least)
                and (new.also is null or new.also = shared.also)) then
        raise exception 'a place may not ask for less than the shared minimum' using errcode = 'check_violation';
    end if;
    if not exists (
            select 1 from policies.version as version
            where version.place_id = new.place_id and version.number = new.number and version.changed_at = now()) then
        raise exception 'a version of a policy is kept whole' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger cell_guarded before insert on policies.cell
    for each row execute function policies.guard_cell();

-- Whether a result is good enough under the policy in force: the minimum and the place's last version, the stricter of
-- the two. A donor who has not said what was on its devices counts as one with data about people.
create function policies.accepts(
    place uuid, on_medium text, of_data text, rating integer, level text, technique text) returns boolean
    language sql stable
    return coalesce((
        select policies.rank(accepts.level) >= greatest(policies.rank(shared.least), policies.rank(own.least))
            or coalesce(accepts.technique = shared.also and (own.number is null or own.also = shared.also), false)
        from policies.minimum as shared
        left join policies.cell as own on own.place_id = accepts.place and own.medium = shared.medium
            and own.data_class = shared.data_class and own.assurance = shared.assurance
            and own.number = (select max(number) from policies.version where place_id = accepts.place)
        where shared.version = policies.minimum_version() and shared.medium = accepts.on_medium
            and shared.data_class = case accepts.of_data when 'UNSTATED' then 'PERSONAL' else accepts.of_data end
            and shared.assurance = accepts.rating), false);

alter table policies.minimum enable row level security;
create policy minimum_for_all on policies.minimum for select using (true);
alter table policies.version enable row level security;
create policy version_place on policies.version using (place_id = places.here()) with check (place_id = places.here());
alter table policies.cell enable row level security;
create policy cell_place on policies.cell using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema policies to bank_app;
grant select on policies.minimum to bank_app;
grant select, insert on policies.version, policies.cell to bank_app;
