create table print_pack (
    id uuid primary key,
    lot_number bigint not null references lot,
    organisation_id uuid not null references organisation,
    stamper_id uuid not null references stamper,
    format text not null check (format in ('CSV', 'PNG_ZIP')),
    specimen boolean not null,
    state text not null check (state in ('PREPARING', 'READY')),
    quantity int not null,
    dots_per_module int not null check (dots_per_module between 1 and 32),
    size bigint,
    sha256 bytea check (length(sha256) = 32),
    manifest bytea,
    signature bytea check (length(signature) = 64),
    prepared_at timestamptz,
    downloads int not null default 0,
    version bigint not null,
    unique (lot_number, format, specimen),
    check (state <> 'READY' or (size is not null and sha256 is not null and manifest is not null and signature is not null))
);
create index print_pack_stamper on print_pack (stamper_id, lot_number);

alter table print_pack enable row level security;
alter table print_pack force row level security;
create policy print_pack_stamper on print_pack using (sees(stamper_id)) with check (sees(stamper_id));

grant select, insert, update on print_pack to ${app_role};
