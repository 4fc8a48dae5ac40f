-- What newer readers found, and what people answered: laid by the room of exhibits, and owned by this one.
alter table exhibits.change set schema rereading;
alter table exhibits.answer set schema rereading;
grant usage on schema rereading to bank_app;
