-- A device's row holds on to the last entry of its journal: writing the next needs no second look, and an entry
-- taken off the end of the book is noticed.
alter table devices.device add column head bytea check (length(head) = 32);

update devices.device
set head = (select entry.hash from journal.entry as entry
            where entry.place_id = device.place_id and entry.subject = device.id
            order by entry.number desc limit 1);

alter table devices.device alter column head set not null;
grant update (head) on devices.device to bank_app;

create or replace view devices.report_last_move with (security_invoker = true) as
select device.place_id, device.id as device_id,
    (select entry.body::jsonb ->> 'to' from journal.entry as entry
     where entry.place_id = device.place_id and entry.subject = device.id and entry.what like 'devices.%'
     order by entry.number desc limit 1) as stage,
    (select count(entry.number) from journal.entry as entry
     where entry.place_id = device.place_id and entry.subject = device.id) as entries,
    (select entry.hash from journal.entry as entry
     where entry.place_id = device.place_id and entry.subject = device.id
     order by entry.number desc limit 1) as head
from devices.device as device;
