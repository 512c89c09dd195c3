create table key_epoch (
    number int primary key check (number between 0 and 1023),
    wrapped_root bytea not null,
    state text not null check (state in ('ACTIVE', 'ACCEPTED', 'CLOSED', 'RETIRED')),
    state_at timestamptz not null,
    state_reason text check (length(state_reason) between 3 and 1000),
    created_at timestamptz not null,
    version bigint not null,
    check (state not in ('CLOSED', 'RETIRED') or state_reason is not null)
);
-- New lots take the one active epoch.
create unique index key_epoch_active on key_epoch ((true)) where state = 'ACTIVE';

-- Every key that ever signed a manifest, by its public half: a manifest outlives the vault that signed it.
create table manifest_key (
    key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'),
    public_key bytea not null check (length(public_key) = 44),
    first_used_at timestamptz not null
);

-- One sequence of 45-bit serials for the whole country; lots take contiguous blocks.
create table serial_sequence (
    only_row boolean primary key default true check (only_row),
    next_serial bigint not null check (next_serial between 0 and 35184372088832)
);
insert into serial_sequence (next_serial) values (0);

create sequence lot_number;
create table lot (
    number bigint primary key check (number > 0),
    order_number text not null,
    line int not null,
    organisation_id uuid not null references organisation,
    stamper_id uuid not null references stamper,
    certification_number text not null references certification,
    product_id uuid not null references product,
    product_designation text not null,
    state text not null check (state in ('PLANNED', 'IN_PRODUCTION', 'PAUSED', 'SEALED')),
    urgent boolean not null default false,
    epoch int not null references key_epoch,
    encoder_profile int not null,
    code_format int not null check (code_format in (1, 2)),
    code_prefix text not null,
    first_serial bigint not null check (first_serial >= 0),
    quantity int not null check (quantity between 1 and 100000000),
    specimen_first_serial bigint not null check (specimen_first_serial >= 0),
    specimen_quantity int not null check (specimen_quantity between 0 and 1000),
    planned_at timestamptz not null,
    released_by text,
    released_at timestamptz,
    sealed_at timestamptz,
    version bigint not null,
    unique (order_number, line),
    foreign key (order_number, line) references order_line
);
create unique index lot_serial on lot (first_serial);
create unique index lot_specimen_serial on lot (specimen_first_serial) where specimen_quantity > 0;
create index lot_of on lot (organisation_id, number);
create index lot_stamper on lot (stamper_id, number);
create index lot_state on lot (state, urgent desc, number);

create table shard (
    lot_number bigint not null references lot,
    index_in_lot int not null check (index_in_lot >= 0),
    organisation_id uuid not null references organisation,
    stamper_id uuid not null references stamper,
    specimen boolean not null,
    first_position int not null check (first_position > 0),
    first_serial bigint not null check (first_serial >= 0),
    quantity int not null check (quantity between 1 and 250000),
    state text not null check (state in ('PENDING', 'LEASED', 'SEALED')),
    owner text,
    fence bigint not null default 0,
    lease_until timestamptz,
    attempts int not null default 0,
    not_before timestamptz,
    -- why it could not be made when it was last tried; null once sealed
    trouble text check (trouble in ('STORE_FULL', 'STORE_AWAY', 'STORE_FAILED', 'STAMP_WRONG', 'UNEXPECTED')),
    last_error text,
    -- how many stamps of a leased shard are made, for those who watch
    made int not null default 0,
    size bigint,
    sha256 bytea check (length(sha256) = 32),
    merkle_root bytea check (length(merkle_root) = 32),
    sealed_at timestamptz,
    primary key (lot_number, index_in_lot),
    check (state <> 'LEASED' or (owner is not null and lease_until is not null)),
    check (state <> 'SEALED' or (size is not null and sha256 is not null and merkle_root is not null and sealed_at is not null))
);
create index shard_claim on shard (state, lease_until) where state <> 'SEALED';

-- The day's log: each sealed shard's signed manifest, chained by hash to the one before it.
create table day_log_head (
    day date primary key,
    entries bigint not null,
    head_hash bytea not null check (length(head_hash) = 32)
);
create table day_log_entry (
    day date not null references day_log_head,
    sequence bigint not null check (sequence > 0),
    lot_number bigint not null,
    index_in_lot int not null,
    manifest bytea not null,
    signature bytea not null check (length(signature) = 64),
    key_id text not null,
    entry_hash bytea not null check (length(entry_hash) = 32),
    primary key (day, sequence),
    unique (lot_number, index_in_lot),
    foreign key (lot_number, index_in_lot) references shard
);

do $$ declare t text; begin
    foreach t in array array['lot', 'shard'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        -- The company that ordered and the stamper that prints see a lot; only the platform changes it.
        execute format('create policy %I on %I for select using (sees(organisation_id) or sees(stamper_id))', t || '_parties', t);
        execute format('create policy %I on %I for insert with check (sees_all())', t || '_add', t);
        execute format('create policy %I on %I for update using (sees_all()) with check (sees_all())', t || '_change', t);
    end loop;
end $$;

grant select, insert, update on key_epoch, lot, shard, day_log_head to ${app_role};
grant usage on sequence lot_number to ${app_role};
grant select, update on serial_sequence to ${app_role};
grant select, insert on manifest_key, day_log_entry to ${app_role};
