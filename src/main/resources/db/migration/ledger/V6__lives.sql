-- What ends a second life, and which edition of a class caps its credit. Older lines know neither.
alter table ledger.line add column class_version text, add column supported_until date;
alter table ledger.line add constraint credit_extras check (device_class is not null or num_nonnulls(class_version, supported_until) = 0);

create or replace view ledger.report_line with (security_invoker = true) as
select place_id, id, turn, device_id, event, day, phase, formula, activity, unit, factor, factor_version,
    factor_value, factor_unit, factor_spread, factor_label, factor_source, factor_address, basis,
    guess, guess_spread, device_class, model, tier,
    spread, life, recipient, method, result, hash, gone, worked_out_at, class_version, supported_until
from (
    select distinct on (place_id, id) place_id, id, turn, device_id, event, day, phase, formula, activity, unit, factor,
        factor_version, factor_value, factor_unit, factor_spread, factor_label, factor_source, factor_address, basis,
        guess, guess_spread, device_class,
        model, tier, spread, life, recipient, method, result, hash, gone, worked_out_at, class_version, supported_until
    from ledger.line
    order by place_id, id, turn desc) as latest
where not latest.gone;
