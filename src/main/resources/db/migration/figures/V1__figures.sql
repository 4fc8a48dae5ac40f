-- Figures that were issued. None is ever changed: what it says, the lines it rests on and its bundle stay as they were.
create table figures.figure (
    place_id uuid not null,
    id uuid not null default uuidv7(),
    donation_id uuid,
    from_day date not null,
    until_day date not null,
    method text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    n1 numeric(20, 6) not null,
    n2 numeric(20, 6) not null,
    n3 numeric(20, 6) not null,
    said text not null check (said is json object),
    said_hash text not null check (said_hash ~ '^[0-9a-f]{64}$'),
    bundle text not null,
    issued_by uuid not null,
    issued_at timestamptz not null default now(),
    primary key (place_id, id),
    foreign key (place_id, donation_id) references donations.donation (place_id, id),
    foreign key (place_id, bundle) references evidence.document (place_id, sha256),
    constraint days_in_order check (from_day <= until_day)
);
-- two people who issue the same figure at once issue one
create unique index figure_once on figures.figure (place_id, said_hash);
create index figure_latest on figures.figure (place_id, issued_at desc);

create table figures.rests_on (
    place_id uuid not null,
    figure_id uuid not null,
    line_id uuid not null,
    turn integer not null,
    primary key (place_id, figure_id, line_id),
    foreign key (place_id, figure_id) references figures.figure (place_id, id),
    foreign key (place_id, line_id, turn) references ledger.line (place_id, id, turn)
);

create function figures.never() returns trigger
    language plpgsql as $$
begin
    raise exception 'an issued figure stays as it is' using errcode = 'restrict_violation';
end
$$;
create trigger figure_is_final before update or delete on figures.figure
    for each row execute function figures.never();
create trigger rests_on_is_final before update or delete on figures.rests_on
    for each row execute function figures.never();

alter table figures.figure enable row level security;
create policy figure_place on figures.figure using (place_id = places.here()) with check (place_id = places.here());
alter table figures.rests_on enable row level security;
create policy rests_on_place on figures.rests_on
    using (place_id = places.here()) with check (place_id = places.here());

create view figures.report_figure with (security_invoker = true) as
select place_id, id, donation_id, from_day, until_day, method, n1, n2, n3, said, said_hash, issued_at
from figures.figure;

grant usage on schema figures to bank_app;
grant select, insert on figures.figure, figures.rests_on to bank_app;
grant select on figures.report_figure to bank_app;
