-- What was last decided of each device, so that other rooms can list what is waste.
create view waste.report_last_decision with (security_invoker = true) as
select distinct on (place_id, device_id) place_id, device_id, verb, decided_at
from waste.turn
where verb in ('discard', 'keep_for_reuse', 'end_waste')
order by place_id, device_id, id desc;

grant select on waste.report_last_decision to bank_app;
