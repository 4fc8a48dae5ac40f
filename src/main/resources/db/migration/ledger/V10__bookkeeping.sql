-- The sentence moved with its rule.
update ledger.worked
set left_out = replace(left_out, '"ledger.load_too_light"', '"bookkeeping.load_too_light"')
where left_out <> '[]';
