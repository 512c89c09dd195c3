create table print_pack (
    id uuid primary key,
    lot_number bigint not null references lot,
    organisation_id uuid not null references organisation,
    stamper_id uuid not null references stamper,
    format text not null check (format in ('CSV', 'PNG_ZIP', 'SVG_ZIP', 'PDF')),
    specimen boolean not null,
    state text not null check (state in ('PREPARING', 'READY')),
    quantity int not null check (quantity > 0),
    dots_per_module int not null check (dots_per_module between 1 and 32),
    dpi int not null check (dpi between 72 and 9600),
    -- the lease of the node that prepares it, as shards have one
    owner text,
    fence bigint not null default 0,
    lease_until timestamptz,
    attempts int not null default 0,
    not_before timestamptz,
    last_error text,
    hashed bigint not null default 0 check (hashed >= 0),
    size bigint check (size > 0),
    sha256 bytea check (length(sha256) = 32),
    manifest bytea,
    signature bytea check (length(signature) = 64),
    key_id text,
    prepared_at timestamptz,
    downloads int not null default 0,
    version bigint not null,
    unique (lot_number, format, specimen),
    check (owner is null or lease_until is not null),
    check (state <> 'READY' or (size is not null and sha256 is not null and manifest is not null
        and signature is not null and key_id is not null and prepared_at is not null and owner is null))
);
create index print_pack_stamper on print_pack (stamper_id, lot_number);
create index print_pack_preparing on print_pack (lot_number) where state = 'PREPARING';

-- A download under way, to count them over all nodes; the audit keeps what is over.
create table print_download (
    id uuid primary key,
    pack_id uuid not null references print_pack,
    stamper_id uuid not null references stamper,
    person text not null,
    node text not null,
    first_byte bigint not null check (first_byte >= 0),
    end_byte bigint not null check (end_byte >= first_byte),
    sent bigint not null default 0 check (sent >= 0),
    begun_at timestamptz not null,
    -- the node that sends it pushes this on; once it is past, the node has died
    alive_until timestamptz not null
);
create index print_download_stamper on print_download (stamper_id, alive_until);

do $$ declare t text; begin
    foreach t in array array['print_pack', 'print_download'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        -- Its stamper's alone: the company that ordered has no business with the codes.
        execute format('create policy %I on %I for select using (sees(stamper_id))', t || '_stamper', t);
        execute format('create policy %I on %I for insert with check (sees_all())', t || '_add', t);
        execute format('create policy %I on %I for update using (sees_all()) with check (sees_all())', t || '_change', t);
    end loop;
end $$;
create policy print_download_end on print_download for delete using (sees_all());

grant select, insert, update on print_pack, print_download to ${app_role};
grant delete on print_download to ${app_role};
