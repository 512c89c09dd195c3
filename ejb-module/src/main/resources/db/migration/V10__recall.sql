create table revocation (
    id uuid primary key,
    lot_number bigint not null references lot,
    organisation_id uuid not null references organisation,
    first_position int not null check (first_position > 0),
    last_position int not null,
    reason text not null check (length(reason) between 3 and 1000),
    state text not null check (state in ('PROPOSED', 'IN_FORCE', 'LIFTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    confirmed_by text,
    in_force_since timestamptz,
    lifted_by text,
    lifted_at timestamptz,
    lifted_reason text check (length(lifted_reason) between 3 and 1000),
    version bigint not null,
    check (last_position >= first_position),
    check (state <> 'IN_FORCE' or in_force_since is not null),
    check (state <> 'LIFTED' or (lifted_by is not null and lifted_at is not null and lifted_reason is not null)),
    -- two people stand behind each recall of more than 10,000 stamps
    check (state <> 'IN_FORCE' or last_position - first_position < 10000
        or (confirmed_by is not null and confirmed_by <> proposed_by))
);
create index revocation_of on revocation (lot_number, proposed_at, id);

-- A true tag without a sealed stamp: somebody may hold a key. Raised once per serial, counted thereafter.
create table key_alarm (
    epoch int not null,
    serial bigint not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    seen bigint not null check (seen > 0),
    primary key (epoch, serial)
);

alter table revocation enable row level security;
alter table revocation force row level security;
create policy revocation_own on revocation using (sees(organisation_id)) with check (sees_all());

-- What verification knows of a lot changed. The version counts a lot's changes; the transaction's number lets a node read
-- what was committed since it last looked, also when transactions end in another order than they began.
create table lot_change (
    lot_number bigint primary key references lot,
    version bigint not null,
    transaction xid8 not null
);
create index lot_change_recent on lot_change (transaction);
create index lot_product on lot (product_id);

create function note_lot_change() returns trigger language plpgsql as $$
begin
    insert into lot_change as c (lot_number, version, transaction)
        values (new.lot_number, 1, pg_current_xact_id())
        on conflict (lot_number) do update set version = c.version + 1, transaction = excluded.transaction;
    return null;
end $$;
create trigger revocation_changes_lot after insert or update on revocation
    for each row execute function note_lot_change();
create trigger sealing_changes_lot after update on shard
    for each row when (new.state = 'SEALED' and old.state <> 'SEALED') execute function note_lot_change();

-- A certification's state shows on every stamp of its product.
create function note_certification_change() returns trigger language plpgsql as $$
begin
    insert into lot_change as c (lot_number, version, transaction)
        select l.number, 1, pg_current_xact_id() from lot l where l.product_id = new.product_id order by l.number
        on conflict (lot_number) do update set version = c.version + 1, transaction = excluded.transaction;
    return null;
end $$;
create trigger certification_changes_lots after update on certification
    for each row when (new.state is distinct from old.state or new.valid_until is distinct from old.valid_until)
    execute function note_certification_change();

grant select, insert, update on revocation, key_alarm, lot_change to ${app_role};
