-- National figures, the same for every place: they carry no place_id and may be read and added to, never changed.
create table areas.small_area (
    code text primary key,
    authority text not null,
    name text not null,
    ward text not null
);

create table areas.deprivation (
    small_area text not null references areas.small_area (code),
    vintage text not null,
    decile integer not null check (decile between 1 and 10),
    rank integer not null check (rank > 0),
    primary key (small_area, vintage)
);

create table areas.postcode (
    postcode text primary key check (postcode ~ '^[A-Z0-9]{5,7}$'),
    authority text not null,
    small_area text references areas.small_area (code)
);

create view areas.latest_deprivation with (security_invoker = true) as
select distinct on (small_area) small_area, vintage, decile, rank
from areas.deprivation
order by small_area, vintage desc;

create view areas.report_small_area with (security_invoker = true) as
select area.code, area.authority, area.name, area.ward, latest.decile, latest.vintage
from areas.small_area as area
left join areas.latest_deprivation as latest on latest.small_area = area.code;

alter table areas.small_area enable row level security;
create policy small_area_read on areas.small_area for select using (true);
create policy small_area_add on areas.small_area for insert with check (true);
alter table areas.deprivation enable row level security;
create policy deprivation_read on areas.deprivation for select using (true);
create policy deprivation_add on areas.deprivation for insert with check (true);
alter table areas.postcode enable row level security;
create policy postcode_read on areas.postcode for select using (true);
create policy postcode_add on areas.postcode for insert with check (true);

grant usage on schema areas to bank_app;
grant select, insert on areas.small_area, areas.deprivation, areas.postcode to bank_app;
grant select on areas.latest_deprivation, areas.report_small_area to bank_app;
