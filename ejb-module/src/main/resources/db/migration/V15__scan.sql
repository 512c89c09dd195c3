-- Scans of true codes: a row each, in a partition for each day (UTC), of which an old one goes as a whole. The columns stand in
-- an order that wastes nothing: 64 bytes a row, and 4 to find it in its page.
create table scan (
    at timestamptz not null,
    -- 0 if the serial belonged to no lot
    lot_number bigint not null,
    -- journal and sequence are its id; no index keeps them apart, since a journal is shipped once from end to end (scan_journal)
    journal bigint not null,
    sequence int not null,
    position int not null,
    place int,
    outcome smallint not null,
    channel smallint not null
) partition by range (at);
create index scan_of_stamp on scan (lot_number, position);
-- Rows come nearly in the order of time: a page for hundreds of them tells hours apart.
create index scan_at on scan using brin (at);

-- How much of each journal is in the table above: changed in the transaction that brings more.
create table scan_journal (
    number bigint primary key,
    shipped int not null default 0 check (shipped >= 0),
    shipped_by text not null,
    shipped_at timestamptz not null
);

-- What is kept when days go: scans of a lot by hour, and the hours to which scans came since they were last added up.
create table scan_hour (
    lot_number bigint not null,
    hour timestamptz not null,
    outcome smallint not null,
    channel smallint not null,
    scans bigint not null check (scans > 0),
    primary key (lot_number, hour, outcome, channel)
);
create index scan_hour_by_hour on scan_hour (hour);
create table scan_hour_due (
    hour timestamptz primary key,
    noted_at timestamptz not null
);
-- Days that went. What comes late for one of them is added to what is known of it.
create table scan_day_gone (
    day date primary key,
    gone_at timestamptz not null
);

-- Codes that nobody made, and texts that are no code: counted, and no more.
create table refused_code (
    hour timestamptz not null,
    kind text not null check (kind in ('FORGED', 'UNREADABLE')),
    channel smallint not null,
    codes bigint not null check (codes > 0),
    primary key (hour, kind, channel)
);

-- The application adds scans, and can neither change nor remove one; what makes, adds up and drops days does it as the owner.
-- A schema of its own keeps others from it.
create schema scan_day;
create table scan_day.other partition of scan default; -- of nodes whose clocks are wrong by far

create function scan_day.make(day date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if day between current_date - 800 and current_date + 7
            and to_regclass(format('scan_day.d%s', to_char(day, 'YYYYMMDD'))) is null then
        perform pg_advisory_xact_lock(hashtext('scan_day'));
        begin
            execute format('create table if not exists scan_day.d%s partition of scan for values from (%L) to (%L)',
                to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
        exception when check_violation then
            null; -- a clock that went before brought scans of that day to the others, where those that follow go, too
        end;
    end if;
end $$;

-- Adds an hour up from its scans; of a day that went, what came late to what was there, and takes the late scans away.
create function scan_day.roll_up(of_hour timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone boolean;
begin
    lock table only scan in access share mode; -- no day goes meanwhile
    -- Before all else: it waits for whoever noted the hour and has not committed, so that their scans are seen below. Who notes
    -- it after this waits in turn, and has it added up again.
    delete from scan_hour_due where hour = of_hour;
    if not found then
        return; -- another node was quicker
    end if;
    gone := exists (select from scan_day_gone where day = (of_hour at time zone 'UTC')::date);
    if not gone then
        delete from scan_hour where hour = of_hour;
    end if;
    insert into scan_hour as h (lot_number, hour, outcome, channel, scans)
        select lot_number, of_hour, outcome, channel, count(*) from scan
            where at >= of_hour and at < of_hour + interval '1 hour'
            group by lot_number, outcome, channel
        on conflict (lot_number, hour, outcome, channel) do update set scans = h.scans + excluded.scans;
    if gone then
        delete from scan where at >= of_hour and at < of_hour + interval '1 hour';
    end if;
end $$;

-- Drops the days that are older than so many, by the database's clock, and all of whose hours are added up. Returns how many.
create function scan_day.drop_older(days int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before date := (now() at time zone 'UTC')::date - days;
    name text;
    dropped int := 0;
begin
    if days < 30 then
        raise exception 'scans are kept for 30 days at least, got %', days using errcode = 'check_violation';
    end if;
    if not exists (select from scan where at < before::timestamp at time zone 'UTC') then
        return 0;
    end if;
    -- Whoever brings scans of such a day has committed them and noted their hours, or waits.
    lock table only scan in access exclusive mode;
    for name in select relname from pg_class join pg_inherits on inhrelid = pg_class.oid
            where inhparent = 'scan'::regclass and relname ~ '^d\d{8}$'
                and to_date(substr(relname, 2), 'YYYYMMDD') < before
                and not exists (select from scan_hour_due
                    where (hour at time zone 'UTC')::date = to_date(substr(relname, 2), 'YYYYMMDD'))
            order by relname loop
        execute format('drop table scan_day.%I', name);
        insert into scan_day_gone (day, gone_at) values (to_date(substr(name, 2), 'YYYYMMDD'), now())
            on conflict do nothing;
        dropped := dropped + 1;
    end loop;
    with went as (
        delete from scan_day.other o where at < before::timestamp at time zone 'UTC'
            and not exists (select from scan_hour_due
                where (hour at time zone 'UTC')::date = (o.at at time zone 'UTC')::date)
            returning (o.at at time zone 'UTC')::date as day)
        insert into scan_day_gone (day, gone_at) select distinct day, now() from went on conflict do nothing;
    return dropped;
end $$;

grant usage on schema scan_day to ${app_role};
grant select, insert on scan to ${app_role};
grant select, insert, update on scan_journal, refused_code, scan_hour_due to ${app_role};
grant select on scan_hour, scan_day_gone to ${app_role};
