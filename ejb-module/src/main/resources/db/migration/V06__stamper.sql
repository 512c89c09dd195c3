create table stamper (
    organisation_id uuid primary key references organisation,
    approval_number text not null unique,
    name text not null,
    district text not null,
    state text not null check (state in ('APPROVED', 'SUSPENDED', 'EXPIRED')),
    state_reason text,
    approved_by text not null,
    approved_at timestamptz not null,
    valid_until date not null,
    version bigint not null
);
create index stamper_expiry on stamper (valid_until) where state <> 'EXPIRED';

alter table stamper enable row level security;
alter table stamper force row level security;
-- The directory: every signed-in organisation chooses from the approved ones.
create policy stamper_directory on stamper for select
    using (sees(organisation_id) or (state = 'APPROVED' and own_organisation() is not null));
create policy stamper_change on stamper for insert with check (sees_all());
create policy stamper_update on stamper for update using (sees_all()) with check (sees_all());

grant select, insert, update on stamper to ${app_role};
