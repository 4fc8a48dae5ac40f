-- What the wipe of a drive came to stays with the drive, so that it is weighed again, under the policy in force then,
-- each time its device moves on. The rule is Gate.weigh; here it is said again, for whatever way in is used.
alter table devices.drive
    add column level text check (level in ('CLEAR', 'PURGE', 'DESTROY')),
    add column technique text check (technique in
        ('OVERWRITE', 'SANITISE_COMMAND', 'CRYPTO_ERASE', 'FACTORY_RESET_ENCRYPTED', 'DEGAUSS', 'SHRED')),
    add column judged_as text check (judged_as in ('HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN')),
    add constraint result_is_whole check (
        (level is null) = (technique is null) and (level is null) = (judged_as is null)
        and (level is null or state = 'WIPED'));
grant update (level, technique, judged_as) on devices.drive to bank_app;

-- A drive that was destroyed, or is not there for a reason, is good enough under every policy.
create function devices.good_enough(
    place uuid, state text, judged_as text, data_class text, assurance integer, level text, technique text)
    returns boolean
    language sql stable
    return state in ('DESTROYED', 'ABSENT')
        or (state = 'WIPED' and policies.accepts(place, judged_as, data_class, assurance, level, technique));

create function devices.onward(stage text) returns boolean
    language sql immutable parallel safe
    return stage in ('TESTED', 'READY', 'RESERVED', 'DISPATCHED', 'HANDED_OVER', 'RECYCLED');

-- The policy is held first: what the next statement reads is then what is in force until the transaction ends.
create function devices.weigh() returns trigger
    language plpgsql as $$
begin
    perform policies.hold(new.place_id);
    if exists (
            select 1 from devices.drive as drive
            where drive.place_id = new.place_id and drive.device_id = new.id
                and not devices.good_enough(drive.place_id, drive.state, drive.judged_as, new.data_class,
                    new.assurance, drive.level, drive.technique)) then
        raise exception 'a drive of this device is not good enough under the policy in force'
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger device_weighed before update on devices.device
    for each row when (old.stage is distinct from new.stage and devices.onward(new.stage))
    execute function devices.weigh();

-- Nor is another proof put under a device that has moved on already.
create function devices.weigh_drive() returns trigger
    language plpgsql as $$
begin
    if exists (
            select 1 from devices.device as device
            where device.place_id = new.place_id and device.id = new.device_id
                and devices.onward(device.stage) and device.stage <> 'TESTED') then
        perform policies.hold(new.place_id);
        if exists (
                select 1 from devices.device as device
                where device.place_id = new.place_id and device.id = new.device_id
                    and not devices.good_enough(new.place_id, new.state, new.judged_as, device.data_class,
                        device.assurance, new.level, new.technique)) then
            raise exception 'a drive of a device that has moved on is good enough, or is left alone'
                using errcode = 'check_violation';
        end if;
    end if;
    return null;
end
$$;
create trigger drive_weighed after insert or update of state, level, technique, judged_as on devices.drive
    for each row execute function devices.weigh_drive();

-- What was kept on a device may turn out to be more delicate than its donor said, never less.
create function devices.guard_data() returns trigger
    language plpgsql as $$
declare
    asked constant text[] := array['GENERAL', 'UNSTATED', 'PERSONAL', 'SPECIAL'];
begin
    if array_position(asked, new.data_class) < array_position(asked, old.data_class) then
        raise exception 'data does not become less delicate' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger data_guarded before update of data_class on devices.device
    for each row when (old.data_class <> new.data_class) execute function devices.guard_data();
grant update (data_class) on devices.device to bank_app;

create or replace view devices.report_drive with (security_invoker = true) as
select drive.place_id, drive.id, drive.device_id, device.stage, drive.medium, drive.state, drive.evidence,
    device.assurance, device.data_class, device.life,
    greatest(case when device.life > 1 then device.life_since end, drive.doubted_at) as counts_since,
    device.tag_prefix, device.tag_number, device.held_by, device.promised_to, drive.level, drive.technique,
    drive.judged_as
from devices.drive as drive
join devices.device as device on device.place_id = drive.place_id and device.id = drive.device_id;
