-- Scans of real stamps that wait to be looked at for copies, those of a shipment together: written with the scans, taken away
-- with what was seen. They are here again since no index knows a scan by its id, and one by time is behind by a part of the day.
create table scan_shipment (
    journal bigint not null,
    first int not null check (first >= 0),
    scans int not null check (scans > 0),
    -- 24 bytes each: lot (8), position (4), 1 if it was told to be good and else 0 (4), seconds since 1970 (5), the place's number plus 1, or zero (3)
    sighted bytea not null check (length(sighted) = 24 * scans),
    shipped_at timestamptz not null,
    primary key (journal, first)
);
alter table scan_shipment alter column sighted set storage external; -- it is gone before compressing it would pay

-- A row for each stamp that was ever scanned and confirmed: it grows with scans, never with stamps. Its columns that change are
-- in no tree, and a page keeps room, so that a change stays in its page.
create table stamp_seen (
    lot_number bigint not null,
    position int not null check (position > 0),
    scans int not null check (scans > 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    -- what was seen until then was judged by a person, and counts no more
    cleared_until timestamptz,
    -- the latest sightings, 8 bytes each: seconds since 1970 (5 bytes), the place's number plus 1, or zero (3)
    track bytea not null,
    primary key (lot_number, position)
) with (fillfactor = 85);
-- For what was long not scanned, which lies together; a change stays in its page all the same.
create index stamp_seen_last on stamp_seen using brin (last_at);

-- Stamps whose scans speak for copies of their code. One at a time is open for a stamp.
create table suspicion (
    id uuid primary key,
    lot_number bigint not null references lot,
    position int not null check (position > 0),
    product_designation text not null,
    score double precision not null,
    reasons text not null,
    state text not null check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
    raised_at timestamptz not null,
    -- when the score last rose
    risen_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    note text check (length(note) between 3 and 1000),
    version bigint not null,
    check (state = 'OPEN' or (decided_by is not null and decided_at is not null and note is not null))
);
create unique index suspicion_open on suspicion (lot_number, position) where state = 'OPEN';
create index suspicion_by_time on suspicion (raised_at, id);
create index suspicion_by_state on suspicion (state, raised_at, id);
create index suspicion_of_lot on suspicion (lot_number, raised_at, id);

-- It is of the platform alone: a company learns nothing of it.
alter table suspicion enable row level security;
alter table suspicion force row level security;
create policy suspicion_national on suspicion using (sees_all()) with check (sees_all());

-- Verdicts know the open ones: a lot changes when one is raised or decided on, not when a score rises.
create trigger suspicion_raised_changes_lot after insert on suspicion
    for each row execute function note_lot_change();
create trigger suspicion_decided_changes_lot after update on suspicion
    for each row when (new.state <> old.state) execute function note_lot_change();

grant select, insert, update, delete on scan_shipment to ${app_role};
grant select, insert, update on stamp_seen, suspicion to ${app_role};
