-- The hour in which a shard's lot was released, such as 2026/11/21/17: its file's folder in every place. Null for shards of
-- the time before there were any, whose files lie by lot alone.
alter table shard add column folder text check (folder ~ '^\d{4}/\d\d/\d\d/\d\d$');

-- How old a sealed shard is, and when it is looked at next: for its next tier, or the end of its retention. A tier that is
-- null is taken up by the store's timer; so are shards that an older release seals while nodes are replaced.
alter table shard add column tier text check (tier in ('HOT', 'WARM', 'COLD', 'ENDED'));
alter table shard add column tier_due_at timestamptz;
create index shard_unkept on shard (sealed_at) where state = 'SEALED' and tier is null;
create index shard_tier_due on shard (tier_due_at) where tier_due_at is not null;

-- The copies of a sealed shard's file: those that are there, and those that are to be. A row goes with its file.
create table shard_copy (
    lot_number bigint not null,
    index_in_lot int not null,
    -- its name in the configuration: a folder's path, or s3://bucket/prefix
    place text not null,
    -- the file, or what is left of it when it is reduced to header and manifest
    form text not null check (form in ('WHOLE', 'MANIFEST')),
    state text not null check (state in ('WANTED', 'KEPT', 'DAMAGED', 'LEAVING')),
    since timestamptz not null default now(),
    verified_at timestamptz,
    -- when a node does something with it: makes it, reads it again, takes it away
    due_at timestamptz not null default now(),
    owner text,
    fence bigint not null default 0,
    lease_until timestamptz,
    attempts int not null default 0,
    last_error text,
    primary key (lot_number, index_in_lot, place, form),
    foreign key (lot_number, index_in_lot) references shard,
    check (owner is null or lease_until is not null),
    check (state <> 'KEPT' or verified_at is not null)
);
create index shard_copy_due on shard_copy (place, due_at);
create index shard_copy_work on shard_copy (place, due_at) where state <> 'KEPT';

-- Which places each node sees, told every few seconds: whoever asks which place is down reads it here.
create table store_sight (
    node text not null,
    place text not null,
    there boolean not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    free bigint check (free >= 0),
    last_error text,
    primary key (node, place)
);

do $$ declare t text; begin
    foreach t in array array['shard_copy', 'store_sight'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        -- The platform's own: where files lie is no company's and no stamper's business.
        execute format('create policy %I on %I for all using (sees_all()) with check (sees_all())', t || '_platform', t);
    end loop;
end $$;

grant select, insert, update, delete on shard_copy, store_sight to ${app_role};
