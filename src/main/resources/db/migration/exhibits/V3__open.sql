-- What waits for its drive, its machine or a person, kept as a short list: the board asks for it at every look, and what
-- was bound long ago is many times more. A row of the list is a claim of the latest reading that nothing is bound to,
-- or, with no run, a piece that is no proof and that nothing is bound to.
create table exhibits.open (
    place_id uuid not null,
    sha256 text not null,
    number integer not null,
    run text,
    drive_number text,
    constraint one_open unique nulls not distinct (place_id, sha256, number, run, drive_number),
    foreign key (place_id, sha256, number) references exhibits.reading (place_id, sha256, number),
    check ((run is null) = (drive_number is null))
);

alter table exhibits.open enable row level security;
create policy open_place on exhibits.open using (place_id = places.here()) with check (place_id = places.here());
grant select, insert, delete on exhibits.open to bank_app;

-- Whoever reads a piece and whoever binds it come one after the other, and the later sees what the earlier did.
create function exhibits.hold_piece(place uuid, piece text) returns void
    language sql volatile
    begin atomic
        select pg_advisory_xact_lock(hashtextextended(place || ' open ' || piece, 0));
    end;

create function exhibits.read_piece() returns trigger
    language plpgsql as $$
begin
    perform exhibits.hold_piece(new.place_id, new.sha256);
    delete from exhibits.open where place_id = new.place_id and sha256 = new.sha256;
    if new.kind <> 'PROOF' and not exists (
            select 1 from exhibits.binding as binding
            where binding.place_id = new.place_id and binding.sha256 = new.sha256) then
        insert into exhibits.open (place_id, sha256, number) values (new.place_id, new.sha256, new.number);
    end if;
    return null;
end
$$;
create trigger piece_read after insert on exhibits.reading for each row execute function exhibits.read_piece();

create function exhibits.claim_drive() returns trigger
    language plpgsql as $$
begin
    insert into exhibits.open (place_id, sha256, number, run, drive_number)
    select new.place_id, new.sha256, new.number, new.run, coalesce(new.drive_number, '')
    where not exists (
        select 1 from exhibits.binding as binding
        where binding.place_id = new.place_id and binding.sha256 = new.sha256 and binding.run = new.run
            and binding.drive_number = coalesce(new.drive_number, ''))
    on conflict on constraint one_open do nothing;
    return null;
end
$$;
create trigger drive_claimed after insert on exhibits.claim for each row execute function exhibits.claim_drive();

create function exhibits.bind_piece() returns trigger
    language plpgsql as $$
begin
    perform exhibits.hold_piece(new.place_id, new.sha256);
    delete from exhibits.open as waits
    where waits.place_id = new.place_id and waits.sha256 = new.sha256
        and (waits.run is null or waits.run = new.run and waits.drive_number = new.drive_number);
    return null;
end
$$;
create trigger piece_bound after insert on exhibits.binding for each row execute function exhibits.bind_piece();

insert into exhibits.open (place_id, sha256, number, run, drive_number)
select distinct standing.place_id, standing.sha256, standing.number, claim.run, coalesce(claim.drive_number, '')
from exhibits.standing as standing
join exhibits.claim as claim on claim.place_id = standing.place_id and claim.sha256 = standing.sha256
    and claim.number = standing.number
where not exists (
    select 1 from exhibits.binding as binding
    where binding.place_id = claim.place_id and binding.sha256 = claim.sha256 and binding.run = claim.run
        and binding.drive_number = coalesce(claim.drive_number, ''))
union all
select standing.place_id, standing.sha256, standing.number, null, null
from exhibits.standing as standing
where standing.kind <> 'PROOF' and not exists (
    select 1 from exhibits.binding as binding
    where binding.place_id = standing.place_id and binding.sha256 = standing.sha256);
