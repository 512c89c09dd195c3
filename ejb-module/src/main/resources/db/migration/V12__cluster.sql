-- What several nodes share: a fair queue of shards and of packs, and tasks that run once in the cluster. Releases from
-- before run on it too: they cut shards into turn 0, which is first, and ask nothing of what is new here.

-- A shard's turn: how many stamps every lot of its class may have been given before it is claimed. Null while its lot is
-- paused. Urgent shards have turns of their own and go before all others.
alter table shard add column turn bigint default 0;
alter table shard add column urgent boolean not null default false;
do $$ begin
    perform set_config('estampille.reach', 'platform', true);
    update shard s set urgent = l.urgent,
            turn = case when l.state = 'PAUSED' then null when s.specimen then 0 else s.first_position - 1 end
        from lot l where l.number = s.lot_number and s.state <> 'SEALED';
end $$;
create index shard_queue on shard (urgent desc, turn, lot_number, index_in_lot) where state = 'PENDING' and turn is not null;
-- What was claimed leaves dead entries at the queue's head, which every claim has to pass.
alter table shard set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- The turn that is being served, at which a lot joins the queue: neither behind what was queued before it, nor owed what
-- others were given before it came.
create function shard_turn(of_urgent boolean) returns bigint language sql stable as $$
    select coalesce(
        (select max(turn) from shard where state = 'LEASED' and urgent = of_urgent),
        (select min(turn) from shard where state = 'PENDING' and turn is not null and urgent = of_urgent),
        0)
$$;

-- A lot that is paused leaves the queue; one that is resumed, or put before all others or back, joins it anew. Shards that
-- are leased are left alone: whoever seals one locks it before its lot, and this comes from the lot.
create function requeue_shards() returns trigger language plpgsql as $$
begin
    update shard s set urgent = new.urgent,
            turn = case when new.state = 'PAUSED' then null
                        when s.specimen then q.turn
                        else q.turn + s.first_position - q.first end
        from (select shard_turn(new.urgent) as turn, min(p.first_position) as first
                from shard p where p.lot_number = new.number and p.state = 'PENDING' and not p.specimen) q
        where s.lot_number = new.number and s.state = 'PENDING';
    return null;
end $$;
create trigger steering_requeues_shards after update on lot
    for each row when (old.state in ('IN_PRODUCTION', 'PAUSED') and new.state in ('IN_PRODUCTION', 'PAUSED')
        and (new.state <> old.state or new.urgent <> old.urgent)) execute function requeue_shards();

alter table shard drop constraint shard_trouble_check;
alter table shard add constraint shard_trouble_check
    check (trouble in ('STORE_FULL', 'STORE_AWAY', 'STORE_FAILED', 'STAMP_WRONG', 'STALLED', 'UNEXPECTED'));

-- Packs are opened at their lot's release and wait for its seal: those that can be prepared are found by an index.
alter table print_pack add column lot_sealed_at timestamptz;
alter table print_pack add column lot_urgent boolean not null default false;
do $$ begin
    perform set_config('estampille.reach', 'platform', true);
    update print_pack p set lot_sealed_at = l.sealed_at, lot_urgent = l.urgent
        from lot l where l.number = p.lot_number and l.state = 'SEALED';
end $$;
create index print_pack_queue on print_pack (lot_urgent desc, lot_sealed_at, lot_number, specimen desc, format)
    where state = 'PREPARING' and lot_sealed_at is not null;
create function note_lot_sealed() returns trigger language plpgsql as $$
begin
    update print_pack set lot_sealed_at = new.sealed_at, lot_urgent = new.urgent where lot_number = new.number;
    return null;
end $$;
create trigger sealing_queues_packs after update on lot
    for each row when (new.state = 'SEALED' and old.state <> 'SEALED') execute function note_lot_sealed();

-- Lists by state and by organisation, the newest first, also among a million.
create index lot_by_state on lot (state, number);
create index stamp_order_by_state on stamp_order (state, number);
create index stamp_order_by_organisation on stamp_order (organisation_id, number);
create index invoice_by_state on invoice (state, number);
create index invoice_by_organisation on invoice (organisation_id, number);
create index payment_by_state on payment (state, id);
create index payment_by_organisation on payment (organisation_id, id);

-- A task that some node does now and then, and the lease of the node that does it.
create table periodic_task (
    name text primary key,
    due_at timestamptz not null,
    owner text,
    fence bigint not null default 0,
    lease_until timestamptz,
    last_begun_at timestamptz,
    last_ended_at timestamptz,
    last_owner text,
    runs bigint not null default 0,
    last_error text,
    failed_at timestamptz,
    check (owner is null or lease_until is not null)
);
grant select, insert, update on periodic_task to ${app_role};
