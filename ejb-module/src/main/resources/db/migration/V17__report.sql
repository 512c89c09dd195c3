-- Suspicious products that anybody reports. They belong to no organisation: the platform adds them for the public, and those
-- see them who see every organisation's records. A company never does.
create table report (
    id uuid primary key,
    -- whoever has it may ask for the state, and have the content erased
    receipt text not null unique,
    -- the sender's name for it: sent twice, it is one report
    token uuid unique,
    received_at timestamptz not null,
    -- what the code was worth, and where its stamp is; never the code
    verdict text check (length(verdict) between 1 and 40),
    lot_number bigint references lot,
    position int check (position > 0),
    place text not null check (length(place) <= 200),
    shop text not null check (length(shop) <= 200),
    statement text not null check (length(statement) <= 2000),
    contact text not null check (length(contact) <= 200),
    with_photo boolean not null,
    state text not null check (state in ('RECEIVED', 'IN_REVIEW', 'CLOSED', 'ERASED')),
    outcome text check (outcome in ('FOUNDED', 'UNFOUNDED', 'NOT_ENOUGH')),
    message text not null check (length(message) <= 500),
    reviewed_by text,
    reviewed_at timestamptz,
    closed_by text,
    closed_at timestamptz,
    erased_by text,
    erased_at timestamptz,
    version bigint not null,
    check ((lot_number is null) = (position is null)),
    check (lot_number is null or verdict is not null),
    check (state <> 'IN_REVIEW' or (reviewed_by is not null and reviewed_at is not null)),
    check (state <> 'CLOSED' or (outcome is not null and closed_by is not null and closed_at is not null)),
    check (state <> 'ERASED' or (erased_by is not null and erased_at is not null and not with_photo and token is null
        and place = '' and shop = '' and statement = '' and contact = '' and message = ''))
);
create index report_by_time on report (received_at desc, id desc);
create index report_by_state on report (state, received_at desc, id desc);
create index report_of_lot on report (lot_number, position) where lot_number is not null;
create index report_ended on report (closed_at) where state = 'CLOSED';

-- Apart from what describes it, so that lists never load it. Not compressed: JPEG is.
create table report_photo (
    report_id uuid primary key references report on delete cascade,
    content bytea not null check (length(content) between 1 and 2097152)
);
alter table report_photo alter column content set storage external;

alter table report enable row level security;
alter table report force row level security;
create policy report_read on report for select using (sees_all());
create policy report_add on report for insert
    with check (current_setting('estampille.reach', true) = 'platform');
create policy report_change on report for update using (sees_all()) with check (sees_all());
alter table report_photo enable row level security;
alter table report_photo force row level security;
create policy report_photo_read on report_photo for select using (sees_all());
create policy report_photo_add on report_photo for insert
    with check (current_setting('estampille.reach', true) = 'platform');
create policy report_photo_erase on report_photo for delete using (sees_all());

grant select, insert, update on report to ${app_role};
grant select, insert, delete on report_photo to ${app_role};
