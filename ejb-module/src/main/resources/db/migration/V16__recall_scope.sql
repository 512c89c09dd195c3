-- A recall of a certification touches many lots: a revocation for each, all with the recall's id, which is the first one's own.
-- They come into force and are lifted together, so that each row says what the recall's state is.
alter table revocation
    add column recall_id uuid,
    add column scope text not null default 'RANGE' check (scope in ('CERTIFICATION', 'LOT', 'SHARD', 'RANGE', 'STAMP')),
    add column certification_number text references certification,
    -- of the recall as a whole
    add column recall_lots int not null default 1 check (recall_lots > 0),
    add column recall_stamps bigint check (recall_stamps > 0),
    -- what whoever holds the product shall do
    add column instructions text check (length(instructions) between 3 and 1000),
    -- two people stand behind each recall of more than 10,000 stamps, over however many lots they are
    add check (state <> 'IN_FORCE' or recall_stamps is null or recall_stamps <= 10000
        or (confirmed_by is not null and confirmed_by <> proposed_by));

-- The release before knows of no recalls: what it revokes is one of its own.
create function complete_revocation() returns trigger language plpgsql as $$
begin
    new.recall_id := coalesce(new.recall_id, new.id);
    new.recall_stamps := coalesce(new.recall_stamps, new.last_position - new.first_position + 1);
    return new;
end $$;
create trigger revocation_is_complete before insert on revocation
    for each row execute function complete_revocation();
-- Nobody sees a row without a reach, the owner neither; what would be left out here could not be read afterwards.
do $$
begin
    perform set_config('estampille.reach', 'platform', true);
    update revocation set recall_id = id, recall_stamps = last_position - first_position + 1;
end $$;
alter table revocation
    add constraint revocation_is_of_recall check (recall_id is not null and recall_stamps is not null);

create index revocation_of_recall on revocation (recall_id, lot_number);
create index recall_by_time on revocation (proposed_at desc, id) where id = recall_id;
create index lot_certification on lot (certification_number, number);
