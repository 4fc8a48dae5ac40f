-- News of devices stands in one type now; what was told and not heard to its end is still heard after an upgrade.
update framework.event_publication
set event_type = regexp_replace(event_type, '^(org\.devicebank\.devices)\.', '\1.News$'),
    listener_id = regexp_replace(
        listener_id,
        'org\.devicebank\.devices\.(DeviceMoved|DrivesFound|DriveDoubted|FlagRaised|PromiseBroken|Noted)',
        'org.devicebank.devices.News$\1')
where event_type in (
    'org.devicebank.devices.DeviceMoved', 'org.devicebank.devices.DrivesFound', 'org.devicebank.devices.DriveDoubted',
    'org.devicebank.devices.FlagRaised', 'org.devicebank.devices.PromiseBroken', 'org.devicebank.devices.Noted');
