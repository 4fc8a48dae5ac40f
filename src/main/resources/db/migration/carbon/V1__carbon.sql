-- Benchmarks by kind: making a new, functionally comparable device, cradle to first use. National, never changed;
-- a better figure is a new version.
create table carbon.benchmark (
    version text not null,
    kind text not null,
    label text not null,
    central_grams bigint not null,
    low_grams bigint not null,
    high_grams bigint not null,
    weight_grams bigint not null check (weight_grams > 0),
    source text not null,
    primary key (version, kind),
    check (0 < low_grams and low_grams <= central_grams and central_grams <= high_grams)
);

insert into carbon.benchmark (version, kind, label, central_grams, low_grams, high_grams, weight_grams, source)
select '2026.1', kind, label, central * 1000, low * 1000, high * 1000, (weight * 1000)::bigint, source
from (values
    ('LAPTOP', 'Laptop, 13 to 15 inches', 205, 115, 300, 1.65,
     'Our synthesis of maker footprints since 2018 (geometric mean 237, n=411), ADEME 2025 (182), IVL (281) and Restart (265)'),
    ('DESKTOP', 'Desktop without screen, size not known', 245, 150, 460, 5.9,
     'Our synthesis of maker footprints since 2018 and ADEME 2025, between mini (185) and tower (290)'),
    ('ALL_IN_ONE', 'All-in-one desktop', 330, 240, 500, 7.7,
     'Our synthesis of maker footprints (geometric mean 344, n=125)'),
    ('TABLET', 'Tablet, 8 to 12 inches', 82, 55, 125, 0.6, 'Our synthesis of maker footprints and ADEME 2025'),
    ('PHONE', 'Smartphone', 60, 40, 85, 0.17, 'Our synthesis of maker footprints and ADEME 2025'),
    ('MONITOR', 'Monitor, up to 24 inches', 160, 60, 430, 5.0,
     'Our synthesis of maker footprints (geometric mean 352, n=340) and ADEME 2025, which differ widely'),
    ('HOTSPOT', 'Mobile Wi-Fi router', 15, 8, 35, 0.12, 'Our synthesis of single published figures for small routers')
) as figure (kind, label, central, low, high, weight, source);

alter table carbon.benchmark enable row level security;
create policy benchmark_read on carbon.benchmark for select using (true);

create view carbon.report_benchmark with (security_invoker = true) as
select distinct on (kind) kind, label, central_grams, low_grams, high_grams, weight_grams, version, source
from carbon.benchmark
order by kind, version desc;

grant usage on schema carbon to bank_app;
grant select on carbon.benchmark, carbon.report_benchmark to bank_app;
