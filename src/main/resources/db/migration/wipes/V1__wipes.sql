-- Attempts to sanitise a drive: what the evidence says, what it comes to, and how we know which drive it was about.
create table wipes.attempt (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    evidence text not null,
    run text not null,
    tool text not null,
    device_id uuid not null,
    drive_id uuid not null,
    technique text not null check (technique in
        ('OVERWRITE', 'SANITISE_COMMAND', 'CRYPTO_ERASE', 'FACTORY_RESET_ENCRYPTED', 'DEGAUSS', 'SHRED')),
    level text not null check (level in ('CLEAR', 'PURGE', 'DESTROY')),
    verdict text not null check (verdict in ('PROVEN', 'NOT_PROVEN', 'FAILED')),
    binding text not null check (binding in ('MATCHED', 'BY_PERSON', 'UNBOUND')),
    good_enough boolean not null,
    reasons text not null check (reasons is json array),
    policy text not null,
    done_by uuid not null,
    confirmed_by uuid,
    judged_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, evidence) references evidence.document (place_id, sha256),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    -- nobody vouches for their own work
    constraint second_person check (confirmed_by is null or confirmed_by <> done_by)
);
-- the same run of the same file is one attempt on one drive, however often the file is sent
create unique index attempt_once on wipes.attempt (place_id, evidence, run, drive_id);
create index attempt_device on wipes.attempt (place_id, device_id, judged_at);

alter table wipes.attempt enable row level security;
create policy attempt_place on wipes.attempt using (place_id = places.here()) with check (place_id = places.here());
grant usage on schema wipes to bank_app;
grant select, insert, update (confirmed_by) on wipes.attempt to bank_app;
