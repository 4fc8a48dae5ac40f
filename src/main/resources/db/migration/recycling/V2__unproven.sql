-- Rooms above have to know what left with a drive that is not proven wiped.
create or replace view recycling.report_item with (security_invoker = true) as
select item.place_id, item.load_id, item.id, item.device_id, item.sort, item.ewc, item.hazardous, item.pieces,
    dispatch.day, dispatch.number, item.unproven
from recycling.item as item
join recycling.dispatch as dispatch on dispatch.place_id = item.place_id and dispatch.load_id = item.load_id
where not exists (select 1 from recycling.removal as removal
                  where removal.place_id = item.place_id and removal.item_id = item.id);
