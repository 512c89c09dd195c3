-- Whether a stamp of the lot is good only once its stamper has reported it as applied: the lot's own choice, made before anything
-- of it is printed.
alter table lot add column application_required boolean not null default false;

-- Which of a lot's stamps were applied to products, and which were spoiled: two bitmaps of positions (RoaringFormatSpec).
create table circulation (
    lot_number bigint primary key references lot,
    organisation_id uuid not null references organisation,
    stamper_id uuid not null references stamper,
    applied bytea not null,
    spoiled bytea not null,
    applied_stamps int not null check (applied_stamps >= 0),
    spoiled_stamps int not null check (spoiled_stamps >= 0),
    reported_at timestamptz not null,
    version bigint not null
);
alter table circulation enable row level security;
alter table circulation force row level security;
create policy circulation_parties on circulation for select using (sees(organisation_id) or sees(stamper_id));
create policy circulation_add on circulation for insert with check (sees(stamper_id));
create policy circulation_change on circulation for update using (sees(stamper_id)) with check (sees(stamper_id));

create trigger circulation_changes_lot after insert or update on circulation
    for each row execute function note_lot_change();
create function note_lot_requirement() returns trigger language plpgsql as $$
begin
    insert into lot_change as c (lot_number, version, transaction)
        values (new.number, 1, pg_current_xact_id())
        on conflict (lot_number) do update set version = c.version + 1, transaction = excluded.transaction;
    return null;
end $$;
create trigger requirement_changes_lot after update on lot
    for each row when (new.application_required <> old.application_required) execute function note_lot_requirement();

grant select, insert, update on circulation to ${app_role};
