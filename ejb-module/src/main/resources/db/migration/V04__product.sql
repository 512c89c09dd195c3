create table product (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    gtin text check (gtin ~ '^[0-9]{14}$'),
    designation text not null check (length(designation) between 1 and 300),
    composition text check (length(composition) <= 4000),
    created_at timestamptz not null,
    version bigint not null
);
-- One GTIN names one product of a company; without a GTIN, the designation does.
create unique index product_gtin on product (organisation_id, gtin) where gtin is not null;
create unique index product_designation on product (organisation_id, lower(designation)) where gtin is null;

create table catalogue_import (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    file_name text not null,
    sha256 bytea not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure text,
    accepted int not null default 0,
    unchanged int not null default 0,
    rejected int not null default 0,
    imported_by text not null,
    imported_at timestamptz not null,
    version bigint not null
);
create index catalogue_import_recent on catalogue_import (organisation_id, imported_at desc);

create table rejected_row (
    import_id uuid not null references catalogue_import,
    organisation_id uuid not null references organisation,
    line bigint not null,
    column_name text not null,
    value text not null,
    reason text not null,
    arguments jsonb not null,
    primary key (import_id, line, column_name)
);

alter table product enable row level security;
alter table product force row level security;
create policy product_own on product using (sees(organisation_id)) with check (sees(organisation_id));
alter table catalogue_import enable row level security;
alter table catalogue_import force row level security;
create policy catalogue_import_own on catalogue_import using (sees(organisation_id)) with check (sees(organisation_id));
alter table rejected_row enable row level security;
alter table rejected_row force row level security;
create policy rejected_row_own on rejected_row using (sees(organisation_id)) with check (sees(organisation_id));

grant select, insert, update on product, catalogue_import, rejected_row to ${app_role};
