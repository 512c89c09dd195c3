-- Append-only: the application may add and read, never change or remove.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person text not null,
    person_name text,
    organisation_id uuid,
    permission text,
    action text not null,
    subject text,
    subject_organisation_id uuid,
    outcome text not null check (outcome in ('DONE', 'REFUSED')),
    details jsonb not null,
    address text,
    request_id text
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_person on audit_entry (person, id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_add on audit_entry for insert with check (true);
create policy audit_read on audit_entry for select using (sees_all());

grant select, insert on audit_entry to ${app_role};
