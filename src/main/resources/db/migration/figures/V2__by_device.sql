-- The key of a line begins with its device. Ids of lines are hashes: written in their order, every line went to another page
-- of the index, and of a million devices most of the time went into that. The key is changed here, and not beside the
-- ledger, because what an issued figure rests on refers to it.
alter table figures.rests_on drop constraint rests_on_place_id_line_id_turn_fkey;
alter table ledger.line
    drop constraint line_pkey,
    add primary key (place_id, device_id, id, turn);
drop index ledger.line_device;
drop index ledger.line_later;
create index line_later on ledger.line (place_id, device_id, id, turn) where turn > 1;

alter table figures.rests_on disable trigger rests_on_is_final;
alter table figures.rests_on add column device_id uuid;
update figures.rests_on as rests
set device_id = line.device_id
from ledger.line as line
where line.place_id = rests.place_id and line.id = rests.line_id and line.turn = rests.turn;
alter table figures.rests_on enable trigger rests_on_is_final;
alter table figures.rests_on
    alter column device_id set not null,
    add foreign key (place_id, device_id, line_id, turn) references ledger.line (place_id, device_id, id, turn);
