-- Every piece of news about a device that stands here takes one off below nothing: so who works it out meanwhile sees
-- that there was more, and it stays due.
drop index ledger.worked_due;
create index worked_due on ledger.worked (place_id) where happened < 1;
