create table revocation (
    id uuid primary key,
    lot_number bigint not null references lot,
    organisation_id uuid not null references organisation,
    first_position int not null check (first_position > 0),
    last_position int not null,
    reason text not null check (length(reason) between 3 and 1000),
    revoked_by text not null,
    revoked_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    lifted_reason text,
    version bigint not null,
    check (last_position >= first_position)
);
create index revocation_of on revocation (lot_number, first_position) where lifted_at is null;

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

grant select, insert, update on revocation, key_alarm to ${app_role};
