import { Pool } from 'pg'
import type { ReceivedMail } from './parse-mail.ts'

export type MailStore = {
  /** Stores a letter, once: a repeat changes nothing. */
  keep(mail: ReceivedMail): Promise<void>
  close(): Promise<void>
}

/** The mailbox's own schema: it is a part of the demo, not of the shop, so no migration knows it. */
const layout = `
  select pg_advisory_xact_lock(hashtext('mailbox'));
  create schema if not exists mailbox;
  create table if not exists mailbox.mails (
    id bigint generated always as identity primary key,
    message_id text not null unique,
    received_at timestamptz not null default now(),
    sender text not null,
    recipients text[] not null,
    subject text not null,
    html text,
    text text,
    headers jsonb not null
  );
  create index if not exists mails_recipients on mailbox.mails using gin (recipients);
  grant usage on schema mailbox to shop_app;
  grant select on mailbox.mails to shop_app;`

/** Opens (and at the first time makes) the place where received letters are kept. */
export async function openStore(databaseUrl: string): Promise<MailStore> {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 })
  // A lost idle connection is replaced at the next letter.
  pool.on('error', () => {})
  await pool.query(layout)
  return {
    async keep(mail) {
      await pool.query(
        `insert into mailbox.mails (message_id, sender, recipients, subject, html, text, headers)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (message_id) do nothing`,
        [mail.messageId, mail.sender, mail.recipients, mail.subject, mail.html, mail.text, JSON.stringify(mail.headers)],
      )
    },
    close: () => pool.end(),
  }
}
