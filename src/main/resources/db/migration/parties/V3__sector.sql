-- What kind of organisation it is: a first guess at what was kept on its devices.
alter table parties.organisation add column sector text not null default 'NOT_SAID'
    check (sector in ('NOT_SAID', 'BUSINESS', 'CHARITY', 'COUNCIL', 'HEALTH', 'EDUCATION', 'HOUSEHOLD'));
grant update (sector) on parties.organisation to bank_app;
