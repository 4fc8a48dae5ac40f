-- What was kept on the devices of a donation: what one may guess of its donor when it is loaded, and whatever is said
-- later, which is never less.
alter table donations.donation add column data_class text not null default 'UNSTATED'
    check (data_class in ('UNSTATED', 'GENERAL', 'PERSONAL', 'SPECIAL'));

create table donations.word (
    place_id uuid not null,
    donation_id uuid not null,
    number integer not null check (number > 0),
    data_class text not null check (data_class in ('PERSONAL', 'SPECIAL')),
    why text not null check (length(why) between 1 and 1000),
    said_by uuid not null,
    said_at timestamptz not null default now(),
    primary key (place_id, donation_id, number),
    foreign key (place_id, donation_id) references donations.donation (place_id, id)
);

create function donations.guard_word() returns trigger
    language plpgsql as $$
declare
    asked constant text[] := array['GENERAL', 'UNSTATED', 'PERSONAL', 'SPECIAL'];
begin
    if array_position(asked, new.data_class) <= array_position(asked, coalesce(
            (select word.data_class from donations.word as word
             where word.place_id = new.place_id and word.donation_id = new.donation_id
             order by word.number desc limit 1),
            (select donation.data_class from donations.donation as donation
             where donation.place_id = new.place_id and donation.id = new.donation_id))) then
        raise exception 'data does not become less delicate' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger word_guarded before insert on donations.word
    for each row execute function donations.guard_word();

alter table donations.word enable row level security;
create policy word_place on donations.word using (place_id = places.here()) with check (place_id = places.here());
grant select, insert on donations.word to bank_app;
