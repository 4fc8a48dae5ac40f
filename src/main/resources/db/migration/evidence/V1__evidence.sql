-- Documents by content. The application may add and read, never change; so may nobody else.
create table evidence.document (
    place_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name text not null check (length(file_name) <= 500),
    media_type text not null,
    size bigint not null check (size > 0),
    content bytea not null,
    kept_at timestamptz not null default now(),
    kept_by uuid not null,
    primary key (place_id, sha256),
    check (length(content) = size),
    check (sha256 = encode(sha256(content), 'hex'))
);

create function evidence.never() returns trigger
    language plpgsql as $$
begin
    raise exception 'evidence is never altered' using errcode = 'restrict_violation';
end
$$;

create trigger document_is_final before update or delete on evidence.document
    for each row execute function evidence.never();

alter table evidence.document enable row level security;
create policy document_place on evidence.document
    using (place_id = places.here()) with check (place_id = places.here());

grant usage on schema evidence to bank_app;
grant select, insert on evidence.document to bank_app;
