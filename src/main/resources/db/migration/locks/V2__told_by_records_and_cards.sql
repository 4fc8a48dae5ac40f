-- A record of a reset may say that a lock is still on; a card at the bench says that there is one, and not which.
alter table locks.lock drop constraint lock_kind_check;
alter table locks.lock add constraint lock_kind_check check (kind in
    ('ACTIVATION_LOCK', 'FRP', 'MDM', 'ENROLMENT', 'FIRMWARE_PASSWORD', 'COMPUTRACE', 'UNKNOWN'));
alter table locks.lock drop constraint lock_source_check;
alter table locks.lock add constraint lock_source_check check (source in ('READING', 'RECORD', 'HAND'));
