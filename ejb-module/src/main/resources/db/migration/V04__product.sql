create table product (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    gtin text check (gtin ~ '^[0-9]{14}$'),
    designation text not null check (length(designation) between 1 and 300),
    -- the designation in lower case: what names a product without GTIN in its company's catalogue, and orders lists
    designation_key text not null,
    composition text not null check (length(composition) <= 4000),
    -- designation and GTIN without case and accents, for searches
    sought text not null,
    -- the certification that stands on what it says; from then on it stays as it is
    bound_to text,
    created_at timestamptz not null,
    version bigint not null
);
-- One GTIN names one product of a company; without a GTIN, the designation does.
create unique index product_gtin on product (organisation_id, gtin) where gtin is not null;
create unique index product_designation on product (organisation_id, designation_key) where gtin is null;
create index product_list on product (organisation_id, designation_key, id);

create table catalogue_import (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    file_name text not null check (length(file_name) between 1 and 200),
    -- of what was read; of the whole file once it is DONE
    sha256 bytea check (length(sha256) = 32),
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    -- why it broke off: a message's key and what it names
    failure text,
    failure_value text not null default '',
    accepted int not null default 0,
    unchanged int not null default 0,
    rejected int not null default 0,
    imported_by text not null,
    imported_at timestamptz not null,
    -- when its last batch was stored: a RUNNING import that stays silent was abandoned by its server
    heard_at timestamptz not null,
    version bigint not null,
    check ((state = 'FAILED') = (failure is not null))
);
create index catalogue_import_recent on catalogue_import (organisation_id, imported_at desc, id desc);
create index catalogue_import_running on catalogue_import (heard_at) where state = 'RUNNING';

create table rejected_row (
    import_id uuid not null references catalogue_import,
    organisation_id uuid not null references organisation,
    -- the physical line on which the record begins; the header's is 1
    line bigint not null check (line > 0),
    -- a column of the header, or 'row' for what concerns the whole record
    column_name text not null check (column_name in ('gtin', 'designation', 'composition', 'row')),
    value text not null,
    -- a message's key and what it names
    reason text not null,
    arguments jsonb not null,
    primary key (import_id, line, column_name)
);

-- What the running import has read of its file, so that a product named twice in it is found whatever the file's size.
create table imported_key (
    import_id uuid not null references catalogue_import,
    organisation_id uuid not null references organisation,
    key text not null,
    line bigint not null,
    primary key (import_id, key)
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
alter table imported_key enable row level security;
alter table imported_key force row level security;
create policy imported_key_own on imported_key using (sees(organisation_id)) with check (sees(organisation_id));

grant select, insert, update on product, catalogue_import to ${app_role};
grant select, insert on rejected_row to ${app_role};
grant select, insert, delete on imported_key to ${app_role};
