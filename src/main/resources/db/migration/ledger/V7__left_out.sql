-- What could not be counted of a device, and why, so that the figures of those days say it: day, key and values of a
-- sentence. Like the digest it is what came of the last time the device was worked out.
alter table ledger.worked add column left_out text not null default '[]' check (left_out is json array);
grant update (left_out) on ledger.worked to bank_app;
create index worked_left_out on ledger.worked (place_id) where left_out <> '[]';
