-- Holds the policy of a place and says which version is in force. The second statement begins after the first has waited,
-- and so sees a change that was waited for.
create function policies.held(place uuid) returns table (number integer, changed_at timestamptz)
    language plpgsql volatile as $$
begin
    perform policies.hold(held.place);
    return query
        select version.number, version.changed_at
        from policies.version as version
        where version.place_id = held.place
        order by version.number desc
        limit 1;
end
$$;
