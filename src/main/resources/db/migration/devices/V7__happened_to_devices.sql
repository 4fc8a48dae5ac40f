-- How much has happened to a device, so that rooms above can tell which have news for them.
create or replace view devices.report_device with (security_invoker = true) as
select place_id, id, tag_prefix, tag_number, kind, origin, maker, model, stage, stage_since, route, grade, held_by,
    registered_at, serial, processor, memory_gb, happened
from devices.device;
