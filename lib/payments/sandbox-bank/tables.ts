/**
 * The sandbox bank's own books, in a schema that the shop neither reads nor migrates. Every row belongs to a shop id, so
 * several shops (test runs) can bank in one database.
 */
export const tables = /* sql */ `
  create schema if not exists sandbox_bank;

  create table if not exists sandbox_bank.payments (
    id uuid primary key,
    shop_id text not null,
    status text not null default 'pending' check (status in ('pending', 'succeeded', 'canceled')),
    amount bigint not null check (amount > 0),
    currency text not null,
    description text,
    metadata json not null,
    receipt json,
    return_url text not null,
    method text check (method in ('bank_card', 'sbp')),
    code text,
    tries integer not null default 0,
    refuse boolean not null default false,
    drop_webhook boolean not null default false,
    webhook_delay_ms integer not null default 0,
    cancellation_party text,
    cancellation_reason text,
    created_at timestamptz not null,
    settled_at timestamptz
  );
  create index if not exists payments_pending on sandbox_bank.payments (created_at) where status = 'pending';

  create table if not exists sandbox_bank.refunds (
    id uuid primary key,
    shop_id text not null,
    payment_id uuid not null references sandbox_bank.payments,
    amount bigint not null check (amount > 0),
    currency text not null,
    description text,
    created_at timestamptz not null
  );
  create index if not exists refunds_payment on sandbox_bank.refunds (payment_id);

  create table if not exists sandbox_bank.receipts (
    id text primary key,
    shop_id text not null,
    payment_id uuid not null references sandbox_bank.payments,
    amount bigint not null check (amount > 0),
    items json not null,
    created_at timestamptz not null
  );
  create index if not exists receipts_payment on sandbox_bank.receipts (payment_id);

  create table if not exists sandbox_bank.answers (
    shop_id text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    body text not null,
    primary key (shop_id, key)
  );

  create table if not exists sandbox_bank.notifications (
    id bigint generated always as identity primary key,
    shop_id text not null,
    event text not null,
    object_id uuid not null,
    body text not null,
    attempts integer not null default 0,
    next_at timestamptz not null,
    delivered_at timestamptz,
    unique (shop_id, event, object_id)
  );
  create index if not exists notifications_due on sandbox_bank.notifications (next_at) where delivered_at is null;
`
