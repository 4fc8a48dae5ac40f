-- What a drive was judged as stays with the attempt. Older attempts do not say; then it is what the drive was recorded as.
alter table wipes.attempt add column judged_as text
    check (judged_as in ('HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN'));

update wipes.attempt
set judged_as = coalesce(
    (select drive.medium from devices.drive as drive
     where drive.place_id = attempt.place_id and drive.id = attempt.drive_id), 'UNKNOWN');
alter table wipes.attempt alter column judged_as set not null;

-- The drives proven before now get what their attempt came to.
alter table devices.drive disable trigger drive_weighed;
update devices.drive
set level = attempt.level, technique = attempt.technique, judged_as = attempt.judged_as
from wipes.attempt as attempt
where drive.state = 'WIPED' and attempt.place_id = drive.place_id and attempt.drive_id = drive.id
    and attempt.evidence = drive.evidence and attempt.verdict = 'PROVEN' and attempt.good_enough
    and (attempt.binding = 'MATCHED' or (attempt.binding = 'BY_PERSON' and attempt.confirmed_by is not null));
alter table devices.drive enable trigger drive_weighed;
