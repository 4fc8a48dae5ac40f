-- What must hold when a stage changes, in one place: the order of stages, the weighing of drives, and the new life that
-- begins with a return. One trigger instead of three, asked only of statements that set a stage, because PostgreSQL
-- reads the condition of every trigger anew for each statement.
drop trigger device_moves on devices.device;
drop trigger device_weighed on devices.device;
drop trigger device_lives_again on devices.device;
drop function devices.guard_move();
drop function devices.weigh();
drop function devices.begin_life();

-- The policy is held first: what the next statement reads is then what is in force until the transaction ends.
create function devices.guard_move() returns trigger
    language plpgsql as $$
begin
    if not devices.may_move(old.stage, new.stage) then
        raise exception 'a device cannot go from % to %', old.stage, new.stage using errcode = 'check_violation';
    end if;
    if devices.onward(new.stage) then
        perform policies.hold(new.place_id);
        if exists (
                select 1 from devices.drive as drive
                where drive.place_id = new.place_id and drive.device_id = new.id
                    and not devices.good_enough(drive.place_id, drive.state, drive.judged_as, new.data_class,
                        new.assurance, drive.level, drive.technique)) then
            raise exception 'a drive of this device is not good enough under the policy in force'
                using errcode = 'check_violation';
        end if;
    end if;
    if new.stage = 'RETURNED' then
        new.life := old.life + 1;
        new.life_since := now();
    end if;
    return new;
end
$$;
create trigger device_moves before update of stage on devices.device
    for each row when (old.stage is distinct from new.stage) execute function devices.guard_move();

drop trigger device_recounted on devices.device;
create trigger device_recounted after update of stage, kind on devices.device
    for each row when (old.stage <> new.stage or old.kind <> new.kind) execute function devices.count_move();
