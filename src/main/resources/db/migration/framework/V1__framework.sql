-- Tables of the libraries we build on: sign-in sessions (Spring Session JDBC 4) and news on its way to listeners
-- (Spring Modulith 2.1). They belong to no place; what is in them names its place itself.
create table framework.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on framework.spring_session (expiry_time);
create index spring_session_principal on framework.spring_session (principal_name);

create table framework.spring_session_attributes (
    session_primary_id char(36) not null references framework.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table framework.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
create index event_publication_event on framework.event_publication using hash (serialized_event);
create index event_publication_completed on framework.event_publication (completion_date);

grant usage on schema framework to bank_app;
grant select, insert, update, delete on all tables in schema framework to bank_app;
