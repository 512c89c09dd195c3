create table tariff (
    id uuid primary key,
    name text not null check (length(name) between 2 and 100),
    encoder_profile int not null check (encoder_profile between 1 and 4),
    amount_per_thousand bigint not null check (amount_per_thousand > 0),
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    minimum_quantity int not null check (minimum_quantity > 0),
    valid_from date not null,
    valid_until date,
    created_by text not null,
    version bigint not null,
    check (valid_until is null or valid_until >= valid_from),
    -- a price must be one
    exclude using gist (
        int4range(encoder_profile, encoder_profile, '[]') with &&, daterange(valid_from, valid_until, '[]') with &&)
);
create index tariff_in_force on tariff (encoder_profile, valid_from);

create table stamp_order (
    number text primary key check (number ~ '^CMD-[0-9]{4}-[0-9]{6,}$'),
    organisation_id uuid not null references organisation,
    state text not null check (state in ('AWAITING_PAYMENT', 'PAID', 'IN_PRODUCTION', 'COMPLETED', 'CANCELLED')),
    state_reason text,
    currency char(3) not null,
    net_amount bigint not null check (net_amount >= 0),
    placed_by text not null,
    placed_at timestamptz not null,
    version bigint not null
);
create index stamp_order_of on stamp_order (organisation_id, placed_at);
create index stamp_order_state on stamp_order (state, placed_at);

create table order_line (
    order_number text not null references stamp_order,
    line int not null check (line > 0),
    organisation_id uuid not null references organisation,
    certification_number text not null references certification,
    product_id uuid not null references product,
    product_designation text not null,
    stamper_id uuid not null references stamper,
    encoder_profile int not null check (encoder_profile between 1 and 4),
    code_format int not null check (code_format in (1, 2)),
    code_prefix text not null,
    quantity int not null check (quantity between 1 and 100000000),
    amount_per_thousand bigint not null check (amount_per_thousand > 0),
    net_amount bigint not null check (net_amount >= 0),
    primary key (order_number, line)
);

create table invoice (
    number text primary key check (number ~ '^FAC-[0-9]{4}-[0-9]{6,}$'),
    order_number text not null unique references stamp_order,
    organisation_id uuid not null references organisation,
    state text not null check (state in ('ISSUED', 'PAID', 'CANCELLED')),
    currency char(3) not null,
    net_amount bigint not null check (net_amount >= 0),
    tax_per_mille int not null check (tax_per_mille between 0 and 1000),
    tax_amount bigint not null check (tax_amount >= 0),
    total_amount bigint not null,
    issued_at timestamptz not null,
    due_on date not null,
    version bigint not null,
    check (total_amount = net_amount + tax_amount)
);
create index invoice_of on invoice (organisation_id, issued_at);

create table payment (
    id uuid primary key,
    invoice_number text not null references invoice,
    organisation_id uuid not null references organisation,
    state text not null check (state in ('RECORDED', 'CONFIRMED', 'REJECTED')),
    state_reason text,
    means text not null check (means in ('BANK_TRANSFER', 'CHEQUE', 'CASH', 'MOBILE_MONEY')),
    reference text not null check (length(reference) between 1 and 100),
    currency char(3) not null,
    amount bigint not null check (amount > 0),
    recorded_by text not null,
    recorded_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null,
    -- two people stand behind each payment
    check (state <> 'CONFIRMED' or decided_by is distinct from recorded_by)
);
create unique index payment_once on payment (invoice_number) where state <> 'REJECTED';
create unique index payment_reference on payment (means, reference) where state <> 'REJECTED';

do $$ declare t text; begin
    foreach t in array array['stamp_order', 'order_line', 'invoice', 'payment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (sees(organisation_id)) with check (sees(organisation_id))', t || '_own', t);
    end loop;
end $$;

grant select, insert, update on tariff, stamp_order, invoice, payment to ${app_role};
grant select, insert on order_line to ${app_role};
