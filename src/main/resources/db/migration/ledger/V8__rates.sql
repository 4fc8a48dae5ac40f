-- What lines say of a factor is said once for all of them: a line is a third of its size then, and a million devices have
-- eighteen million lines. A rate is named after everything it says.
create function ledger.rate_id(factor text, version text, value numeric, unit text, spread double precision, label text,
    source text, address text) returns uuid
    language sql immutable parallel safe
    return md5(factor || chr(31) || version || chr(31) || trim_scale(value)::text || chr(31) || unit || chr(31)
        || spread::text || chr(31) || label || chr(31) || source || chr(31) || address)::uuid;

create table ledger.rate (
    place_id uuid not null,
    id uuid generated always as (ledger.rate_id(factor, version, value, unit, spread, label, source, address)) stored,
    factor text not null check (factor <> ''),
    version text not null,
    value numeric not null,
    unit text not null,
    spread double precision not null check (spread >= 1),
    label text not null,
    source text not null,
    address text not null,
    primary key (place_id, id)
);
create index rate_factor on ledger.rate (place_id, factor);
create trigger rate_is_final before update or delete on ledger.rate for each row execute function ledger.never();
alter table ledger.rate enable row level security;
create policy rate_place on ledger.rate using (place_id = places.here()) with check (place_id = places.here());
grant execute on function ledger.rate_id(text, text, numeric, text, double precision, text, text, text) to bank_app;
grant select, insert on ledger.rate to bank_app;

insert into ledger.rate (place_id, factor, version, value, unit, spread, label, source, address)
select distinct on (place_id, ledger.rate_id(factor, factor_version, factor_value, factor_unit, factor_spread, factor_label,
        factor_source, factor_address))
    place_id, factor, factor_version, factor_value, factor_unit, factor_spread, factor_label, factor_source,
    factor_address
from ledger.line;

drop view ledger.report_line;
drop index ledger.line_factor;
alter table ledger.line disable trigger line_is_final;
alter table ledger.line add column rate_id uuid;
update ledger.line set rate_id = ledger.rate_id(factor, factor_version, factor_value, factor_unit, factor_spread,
    factor_label, factor_source, factor_address);
alter table ledger.line enable trigger line_is_final;
alter table ledger.line
    drop constraint line_hash_check,
    drop column factor,
    drop column factor_version,
    drop column factor_value,
    drop column factor_unit,
    drop column factor_spread,
    drop column factor_label,
    drop column factor_source,
    drop column factor_address,
    drop constraint line_place_id_device_id_fkey,
    alter column rate_id set not null,
    alter column hash type bytea using decode(hash, 'hex'),
    add check (length(hash) = 32);

-- Which line is the latest of its turns is asked of the few that have more than one.
create index line_later on ledger.line (place_id, id, turn) where turn > 1;

-- Keys of other tables, looked up once for all lines of a statement and not for each: devices and rates are never taken
-- away, so that what was there stays there.
create function ledger.must_be_known() returns trigger
    language plpgsql as $$
begin
    -- a question within a question is asked with the index, however many devices there are
    if exists (
        select 1
        from (select distinct place_id, device_id from added) as one
        where (select device.id from devices.device as device
               where device.place_id = one.place_id and device.id = one.device_id) is null) then
        raise exception 'a line of a device that is not there' using errcode = 'foreign_key_violation';
    end if;
    if exists (
        select 1
        from (select distinct place_id, rate_id from added) as one
        where (select rate.id from ledger.rate as rate
               where rate.place_id = one.place_id and rate.id = one.rate_id) is null) then
        raise exception 'a line of a rate that is not there' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger line_is_known after insert on ledger.line referencing new table as added
    for each statement execute function ledger.must_be_known();
