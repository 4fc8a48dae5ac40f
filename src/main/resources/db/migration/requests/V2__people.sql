-- The codes of people, each of one person of one partner: no two people share one, however many draw at once.
create table requests.person (
    place_id uuid not null,
    code text not null check (code ~ '^R-[0-9]{5,6}-[A-Z]$'),
    partner_id uuid not null,
    known_at timestamptz not null default now(),
    primary key (place_id, code),
    unique (place_id, code, partner_id)
);
alter table requests.person enable row level security;
create policy person_place on requests.person using (place_id = places.here()) with check (place_id = places.here());

insert into requests.person (place_id, code, partner_id, known_at)
select distinct on (place_id, person_code) place_id, person_code, partner_id, asked_at
from requests.request
order by place_id, person_code, asked_at;

alter table requests.request
    add constraint request_of_a_person_of_its_partner
    foreign key (place_id, person_code, partner_id) references requests.person (place_id, code, partner_id) not valid;

grant select, insert on requests.person to bank_app;
