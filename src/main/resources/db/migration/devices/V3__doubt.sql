-- A proof may be doubted later: the device falls back to IDENTIFIED in one step, and the drive keeps the reason.
create or replace function devices.may_move(was text, becomes text) returns boolean
    language sql immutable parallel safe
    return case was
        when 'OFFERED' then becomes in ('COLLECTED', 'RECEIVED')
        when 'COLLECTED' then becomes = 'RECEIVED'
        when 'RECEIVED' then becomes = 'IDENTIFIED'
        when 'IDENTIFIED' then becomes in ('WIPED', 'RECYCLED')
        when 'WIPED' then becomes in ('TESTED', 'RECYCLED', 'IDENTIFIED')
        when 'TESTED' then becomes in ('READY', 'WIPED', 'RECYCLED', 'IDENTIFIED')
        when 'READY' then becomes in ('RESERVED', 'WIPED', 'RECYCLED', 'IDENTIFIED')
        when 'RESERVED' then becomes in ('READY', 'DISPATCHED', 'WIPED', 'IDENTIFIED')
        when 'DISPATCHED' then becomes in ('HANDED_OVER', 'RETURNED')
        when 'HANDED_OVER' then becomes = 'RETURNED'
        when 'RETURNED' then becomes = 'RECEIVED'
        else false
    end;

alter table devices.drive drop constraint absence_has_its_reason;
alter table devices.drive add constraint absence_has_its_reason check (
    case state when 'ABSENT' then reason is not null when 'UNPROVEN' then true else reason is null end);
