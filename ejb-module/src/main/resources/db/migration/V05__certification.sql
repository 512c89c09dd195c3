create table certification (
    number text primary key check (number ~ '^OCC-[0-9]{4}-[0-9]{6,}$'),
    organisation_id uuid not null references organisation,
    product_id uuid not null references product,
    renews text references certification,
    state text not null check (state in
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'REVIEWED', 'GRANTED', 'REFUSED', 'SUSPENDED', 'REVOKED', 'EXPIRED')),
    -- who brought it into this state, when, and why where a reason is asked for
    state_by text not null,
    state_at timestamptz not null,
    state_reason text,
    statement text not null check (length(statement) <= 4000),
    created_at timestamptz not null,
    submitted_at timestamptz,
    reviewer text,
    reviewed_at timestamptz,
    opinion text check (opinion in ('FAVOURABLE', 'UNFAVOURABLE')),
    review_comment text,
    decided_by text,
    decided_at timestamptz,
    valid_from date,
    valid_until date,
    -- printed on the certificate; whoever holds the paper can check it, nobody can guess it (80 random bits, base 32)
    verification_code text unique check (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    version bigint not null,
    check (valid_from <= valid_until),
    check (state not in ('GRANTED', 'SUSPENDED', 'REVOKED', 'EXPIRED')
        or (valid_from is not null and valid_until is not null and verification_code is not null)),
    -- two people stand behind each decision
    check (decided_by is null or decided_by is distinct from reviewer)
);
create index certification_queue on certification (state, submitted_at);
create index certification_expiry on certification (valid_until) where state in ('GRANTED', 'SUSPENDED');
create index certification_of on certification (organisation_id, created_at);
create index certification_of_product on certification (product_id);
-- A product has one certification in force and one dossier under way at most.
create unique index certification_in_force on certification (product_id) where state in ('GRANTED', 'SUSPENDED');
create unique index certification_under_way on certification (product_id)
    where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'REVIEWED');

alter table product add constraint product_bound_to foreign key (bound_to) references certification;

create table dossier_document (
    id uuid primary key,
    certification_number text not null references certification,
    organisation_id uuid not null references organisation,
    title text not null check (length(title) between 1 and 200),
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    size bigint not null check (size between 1 and 10485760),
    sha256 bytea not null check (length(sha256) = 32),
    attached_by text not null,
    attached_at timestamptz not null,
    version bigint not null
);
create index dossier_document_of on dossier_document (certification_number, attached_at);
create unique index dossier_document_once on dossier_document (certification_number, sha256);

-- Apart from what describes it, so that lists never load it.
create table dossier_content (
    document_id uuid primary key references dossier_document on delete cascade,
    organisation_id uuid not null references organisation,
    content bytea not null check (length(content) between 1 and 10485760)
);
-- Not compressed (PDF, PNG and JPEG are), so that a piece of it is read without the rest.
alter table dossier_content alter column content set storage external;

alter table certification enable row level security;
alter table certification force row level security;
create policy certification_own on certification using (sees(organisation_id)) with check (sees(organisation_id));
alter table dossier_document enable row level security;
alter table dossier_document force row level security;
create policy dossier_document_own on dossier_document using (sees(organisation_id)) with check (sees(organisation_id));
alter table dossier_content enable row level security;
alter table dossier_content force row level security;
create policy dossier_content_own on dossier_content using (sees(organisation_id)) with check (sees(organisation_id));

grant select, insert, update on certification to ${app_role};
grant select, insert, delete on dossier_document, dossier_content to ${app_role};
