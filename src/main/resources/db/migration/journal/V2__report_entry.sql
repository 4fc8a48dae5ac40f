-- For reports: what happened to which subject and when; bodies hold ids and facts, never a person's name.
create view journal.report_entry with (security_invoker = true) as
select place_id, subject, number, at, what, body from journal.entry;
grant select on journal.report_entry to bank_app;
