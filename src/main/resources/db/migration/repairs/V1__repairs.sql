-- Repairs of devices. Neither row is ever changed: a repair is open until its finish is written.
create table repairs.job (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    device_id uuid not null,
    item text check (item <> ''),
    words text not null check (length(words) <= 500),
    opened_by uuid not null,
    opened_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint something_is_wrong check (item is not null or words <> '')
);
create index job_device on repairs.job (place_id, device_id);

-- A repair is finished once.
create table repairs.finish (
    place_id uuid not null,
    job_id uuid not null,
    outcome text not null check (outcome in ('MENDED', 'NO_FAULT', 'NOT_MENDED')),
    done text not null check (length(done) between 1 and 500),
    minutes integer not null check (minutes between 1 and 1440),
    finished_by uuid not null,
    finished_at timestamptz not null,
    primary key (place_id, job_id),
    foreign key (place_id, job_id) references repairs.job (place_id, id)
);

alter table repairs.job enable row level security;
create policy job_place on repairs.job using (place_id = places.here()) with check (place_id = places.here());
alter table repairs.finish enable row level security;
create policy finish_place on repairs.finish using (place_id = places.here()) with check (place_id = places.here());

create view repairs.report_repair with (security_invoker = true) as
select job.place_id, job.id, job.device_id, job.opened_at, finish.outcome, finish.minutes, finish.finished_at
from repairs.job as job
left join repairs.finish as finish on finish.place_id = job.place_id and finish.job_id = job.id;

grant usage on schema repairs to bank_app;
grant select, insert on repairs.job, repairs.finish to bank_app;
grant select on repairs.report_repair to bank_app;
