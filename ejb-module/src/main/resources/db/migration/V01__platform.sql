-- What every feature's tables stand on: reach, grants, numbers, outbox, idempotency.
-- The owner runs these migrations. ${app_role} is the role that the application signs in with: no superuser, no owner,
-- no bypass of row-level security.

-- The caller's reach for this transaction, set by one interceptor; unset means nothing is seen.
--   own       rows of the organisation in estampille.organisation
--   national  rows of every organisation, for a person whose permission says so
--   platform  rows of every organisation, for the platform's own work (jobs, timers, public verification)
create function own_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('estampille.organisation', true), '')::uuid $$;

create function sees_all() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('estampille.reach', true), '') in ('national', 'platform') $$;

create function sees(organisation uuid) returns boolean language sql stable parallel safe as
$$ select sees_all() or coalesce(organisation = own_organisation(), false) $$;

-- Gapless numbers per kind and year, such as OCC-2026-000123: a gap in invoices would have to be explained to the tax office.
create table document_number (
    kind text not null,
    year int not null,
    last_number bigint not null check (last_number > 0),
    primary key (kind, year)
);

-- What leaves the transaction: written with it, delivered after it, at least once.
create table outbox_message (
    id bigint generated always as identity primary key,
    kind text not null,
    payload jsonb not null,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts int not null default 0,
    last_error text,
    delivered_at timestamptz
);
create index outbox_due on outbox_message (next_attempt_at) where delivered_at is null;

-- The answer once given to a client's Idempotency-Key, given again to its repetition.
create table idempotent_request (
    client text not null,
    key text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    status int,
    headers jsonb,
    body bytea,
    created_at timestamptz not null,
    primary key (client, key)
);
create index idempotent_request_age on idempotent_request (created_at);

grant usage on schema public to ${app_role};
grant select, insert, update on document_number, outbox_message, idempotent_request to ${app_role};
grant delete on outbox_message, idempotent_request to ${app_role};
-- A node checks at readiness that the schema is the one it was built for.
grant select on ${flyway:table} to ${app_role};
