-- Every turn of every line, for what rests on lines as they were; what is said of their factors stands in the rates.
create view ledger.report_line with (security_invoker = true) as
select place_id, id, turn, device_id, event, day, phase, formula, activity, unit, rate_id, basis, guess, guess_spread,
    device_class, model, tier, spread, life, recipient, class_version, supported_until, method, result, hash, gone,
    worked_out_at
from ledger.line;
grant select on ledger.report_line to bank_app;
