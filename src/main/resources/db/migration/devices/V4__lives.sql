-- What was proven before somebody had a device says nothing of what they left on it: every return begins a new life,
-- and a proof counts only when it came after that, and after the last doubt about its drive. And how delicate the data
-- on it was, as its donor says.
alter table devices.device
    add column data_class text not null default 'UNSTATED'
        check (data_class in ('UNSTATED', 'GENERAL', 'PERSONAL', 'SPECIAL')),
    add column life integer not null default 1 check (life > 0),
    add column life_since timestamptz not null default now();

update devices.device
set life_since = coalesce(
        (select max(entry.at) from journal.entry as entry
         where entry.place_id = device.place_id and entry.subject = device.id and entry.what = 'devices.take_back'),
        registered_at),
    life = 1 + (select count(entry.number) from journal.entry as entry
         where entry.place_id = device.place_id and entry.subject = device.id and entry.what = 'devices.take_back');

create function devices.begin_life() returns trigger
    language plpgsql as $$
begin
    new.life := old.life + 1;
    new.life_since := now();
    return new;
end
$$;
create trigger device_lives_again before update on devices.device
    for each row when (new.stage = 'RETURNED' and old.stage <> 'RETURNED') execute function devices.begin_life();

-- A room that weighs its own proof again says so for the transaction: such a doubt may be settled by the same document.
alter table devices.drive add column doubted_at timestamptz;
create function devices.note_doubt() returns trigger
    language plpgsql as $$
begin
    if current_setting('bank.weighing', true) is distinct from old.id::text then
        new.doubted_at := now();
    end if;
    return new;
end
$$;
create trigger drive_doubted before update on devices.drive
    for each row when (new.state = 'UNPROVEN' and old.state <> 'UNPROVEN') execute function devices.note_doubt();

create view devices.report_drive with (security_invoker = true) as
select drive.place_id, drive.id, drive.device_id, device.stage, drive.medium, drive.state, drive.evidence,
    device.assurance, device.data_class, device.life,
    greatest(case when device.life > 1 then device.life_since end, drive.doubted_at) as counts_since
from devices.drive as drive
join devices.device as device on device.place_id = drive.place_id and device.id = drive.device_id;
grant select on devices.report_drive to bank_app;
