-- The lines of carbon. None is changed: when a line comes out otherwise, a later turn of the same line is added, and a
-- line that no event supports any more gets a turn that says so.
create table ledger.line (
    place_id uuid not null,
    id uuid not null,
    turn integer not null check (turn > 0),
    device_id uuid not null,
    event text not null check (event <> ''),
    day date not null,
    phase text not null check (phase in ('COLLECTION', 'TESTING', 'PARTS', 'PACKAGING', 'DELIVERY', 'UNSUITABLE', 'RETURNS',
        'USE', 'AVOIDED', 'SAME_MODEL')),
    formula text not null check (formula <> ''),
    activity numeric(20, 6) not null,
    unit text not null check (unit <> ''),
    factor text not null check (factor <> ''),
    factor_version text not null,
    factor_value numeric not null,
    factor_unit text not null,
    factor_spread double precision not null check (factor_spread >= 1),
    factor_label text not null,
    factor_source text not null,
    factor_address text not null,
    basis text not null check (basis in ('MEASURED', 'CLASS_DEFAULT', 'CLASS_BENCHMARK', 'MAKER')),
    -- the usual figure an activity was taken from that nobody measured
    guess text,
    guess_spread double precision check (guess_spread >= 1),
    device_class text,
    model text,
    tier text,
    spread double precision,
    life numeric(7, 6) check (life between 0 and 1),
    recipient text,
    method text not null,
    result numeric(20, 6) not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    gone boolean not null default false,
    worked_out_at timestamptz not null default now(),
    worked_out_by uuid not null,
    -- also the guard against two people who work it out at once: both would claim the same turn
    primary key (place_id, id, turn),
    foreign key (place_id, device_id) references devices.device (place_id, id),
    constraint guess_whole check ((guess is null) = (guess_spread is null)),
    constraint credit_whole check (num_nulls(device_class, model, tier, spread, life, recipient) in (0, 6))
);
create index line_device on ledger.line (place_id, device_id);
create index line_day on ledger.line (place_id, day);
create index line_factor on ledger.line (place_id, factor);

create function ledger.never() returns trigger
    language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to' using errcode = 'restrict_violation';
end
$$;
create trigger line_is_final before update or delete on ledger.line for each row execute function ledger.never();

alter table ledger.line enable row level security;
create policy line_place on ledger.line using (place_id = places.here()) with check (place_id = places.here());

-- Each line as it stands now.
create view ledger.report_line with (security_invoker = true) as
select place_id, id, turn, device_id, event, day, phase, formula, activity, unit, factor, factor_version,
    factor_value, factor_unit, factor_spread, factor_label, factor_source, factor_address, basis,
        guess, guess_spread, device_class, model, tier,
    spread, life, recipient, method, result, hash, gone, worked_out_at
from (
    select distinct on (place_id, id) place_id, id, turn, device_id, event, day, phase, formula, activity, unit, factor,
        factor_version, factor_value, factor_unit, factor_spread, factor_label, factor_source, factor_address, basis,
        guess, guess_spread, device_class,
        model, tier, spread, life, recipient, method, result, hash, gone, worked_out_at
    from ledger.line
    order by place_id, id, turn desc) as latest
where not latest.gone;

grant usage on schema ledger to bank_app;
grant select, insert on ledger.line to bank_app;
grant select on ledger.report_line to bank_app;
