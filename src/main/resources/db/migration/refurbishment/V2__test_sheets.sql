-- An inspection becomes a test sheet: its answers as they were given, under the version that asked for them.
-- What was found before is the short sheet 2026.0.
alter table refurbishment.inspection
    add column sheet text,
    add column kind text,
    add column answers text check (answers is json object),
    add column outcome text check (outcome in ('PASSED', 'FAILED', 'STOPPED')),
    add column rules text;

update refurbishment.inspection
set sheet = '2026.0',
    kind = (select device.kind from devices.device as device
            where device.place_id = inspection.place_id and device.id = inspection.device_id),
    answers = json_strip_nulls(json_build_object('battery_health', battery_percent::text, 'body', body, 'keys', keys,
        'screen', screen, 'works', case when works then 'PASS' else 'FAIL' end))::text,
    outcome = case when grade is null then 'FAILED' else 'PASSED' end,
    rules = '2026.0';

alter table refurbishment.inspection
    alter column sheet set not null,
    alter column kind set not null,
    alter column answers set not null,
    alter column outcome set not null,
    alter column rules set not null,
    drop column battery_percent,
    drop column screen,
    drop column keys,
    drop column body,
    drop column works,
    add constraint graded_when_passed check ((grade is not null) = (outcome = 'PASSED'));
