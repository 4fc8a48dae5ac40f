-- Whether a wiped drive falls short of the policy in force stands on the drive, so that the board counts what falls
-- short without weighing every drive there is. The gate does not look at it: it weighs anew each time.
--
-- It changes with the proof, with what is known of the device's data, and with the policy. A proof and a change of the
-- policy keep each other out by the lock of the policy; a proof and a change of the device by the device's row.
-- A migration that raises the shared minimum ends with devices.weigh_anew for every place.
alter table devices.drive add column short boolean not null default false;
create index drive_short on devices.drive (place_id, device_id) where short;
grant update (short) on devices.drive to bank_app;

create function devices.mark_short() returns trigger
    language plpgsql as $$
begin
    perform policies.hold(new.place_id);
    new.short := new.state = 'WIPED' and not coalesce((
        select policies.accepts(new.place_id, new.judged_as, device.data_class, device.assurance, new.level,
            new.technique)
        from devices.device as device
        where device.place_id = new.place_id and device.id = new.device_id), false);
    return new;
end
$$;
create trigger drive_short before insert or update of state, level, technique, judged_as on devices.drive
    for each row when (new.state = 'WIPED' or new.short) execute function devices.mark_short();

-- The drives of one device, or of all devices of a place when none is named.
create function devices.weigh_anew(place uuid, only_device uuid default null) returns void
    language sql volatile
    begin atomic
        with wiped as not materialized (
            select drive.id, drive.short, coalesce(drive.judged_as, '') as judged_as, device.data_class,
                device.assurance, coalesce(drive.level, '') as level, coalesce(drive.technique, '') as technique
            from devices.drive as drive
            join devices.device as device on device.place_id = drive.place_id and device.id = drive.device_id
            where drive.place_id = weigh_anew.place and drive.state = 'WIPED'
                and (weigh_anew.only_device is null or drive.device_id = weigh_anew.only_device)),
        -- few kinds of wipe, however many drives
        kinds as materialized (
            select distinct judged_as, data_class, assurance, level, technique from wiped),
        judged as materialized (
            select kinds.*, policies.accepts(weigh_anew.place, judged_as, data_class, assurance, level, technique)
                as accepted
            from kinds)
        update devices.drive
        set short = not judged.accepted
        from wiped
        join judged using (judged_as, data_class, assurance, level, technique)
        where drive.place_id = weigh_anew.place and drive.id = wiped.id and drive.short = judged.accepted;
    end;

create function devices.weigh_device() returns trigger
    language plpgsql as $$
begin
    perform policies.hold(new.place_id);
    perform devices.weigh_anew(new.place_id, new.id);
    return null;
end
$$;
create trigger device_weighed_anew after update of data_class, assurance on devices.device
    for each row when (old.data_class <> new.data_class or old.assurance <> new.assurance)
    execute function devices.weigh_device();

-- At the end of the transaction, when the version is whole.
create function devices.weigh_place() returns trigger
    language plpgsql as $$
begin
    perform devices.weigh_anew(new.place_id);
    return null;
end
$$;
create constraint trigger place_weighed_anew after insert on policies.version
    deferrable initially deferred for each row execute function devices.weigh_place();

select devices.weigh_anew(place.id) from places.place as place;

create or replace view devices.report_drive with (security_invoker = true) as
select drive.place_id, drive.id, drive.device_id, device.stage, drive.medium, drive.state, drive.evidence,
    device.assurance, device.data_class, device.life,
    greatest(case when device.life > 1 then device.life_since end, drive.doubted_at) as counts_since,
    device.tag_prefix, device.tag_number, device.held_by, device.promised_to, drive.level, drive.technique,
    drive.judged_as, drive.short
from devices.drive as drive
join devices.device as device on device.place_id = drive.place_id and device.id = drive.device_id;
