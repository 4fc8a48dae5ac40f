-- The middle of each postcode on the British National Grid, in metres. National figures, the same for every place.
create table areas.centroid (
    postcode text primary key check (postcode ~ '^[A-Z0-9]{5,7}$'),
    easting integer not null check (easting between 0 and 700000),
    northing integer not null check (northing between 0 and 1300000)
);
alter table areas.centroid enable row level security;
create policy centroid_read on areas.centroid for select using (true);
create policy centroid_add on areas.centroid for insert with check (true);
grant select, insert on areas.centroid to bank_app;
