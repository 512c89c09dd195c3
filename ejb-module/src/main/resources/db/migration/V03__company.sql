create table organisation (
    id uuid primary key,
    kind text not null check (kind in ('COMPANY', 'STAMPER')),
    name text not null check (length(name) between 2 and 200),
    registration_number text not null check (length(registration_number) between 3 and 40),
    tax_number text not null check (length(tax_number) between 3 and 40),
    address text not null,
    district text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    state text not null check (state in ('REGISTERED', 'ADMITTED', 'REFUSED', 'SUSPENDED')),
    state_reason text,
    registered_by text not null,
    registered_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null
);
create index organisation_state on organisation (state, registered_at);
create unique index organisation_number on organisation (registration_number) where state <> 'REFUSED';
-- A person registers one organisation; a refused one may be registered again.
create unique index organisation_registrar on organisation (registered_by) where state <> 'REFUSED';

alter table organisation enable row level security;
alter table organisation force row level security;
-- The registrar reads the registration before any organisation is theirs.
create policy organisation_own on organisation
    using (sees(id) or registered_by = nullif(current_setting('estampille.person', true), ''))
    with check (sees(id) or registered_by = nullif(current_setting('estampille.person', true), ''));

grant select, insert, update on organisation to ${app_role};

-- Registration must refuse a number that an organisation out of the caller's sight holds: it learns that, and no more.
create function registration_number_taken(number text) returns boolean language plpgsql security definer
    set search_path = public as $$
declare reach text := current_setting('estampille.reach', true); taken boolean;
begin
    perform set_config('estampille.reach', 'platform', true);
    select exists (select from organisation where registration_number = number and state <> 'REFUSED') into taken;
    perform set_config('estampille.reach', coalesce(reach, ''), true);
    return taken;
end $$;
revoke execute on function registration_number_taken(text) from public;
grant execute on function registration_number_taken(text) to ${app_role};
