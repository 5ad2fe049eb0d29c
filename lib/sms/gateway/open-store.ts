import { Pool } from 'pg'
import * as z from 'zod'
import type { SendRequest } from '../protocol.ts'

export type SmsStore = {
  /** Stores a message and answers its number. Every call is a new one, as the protocol has it. */
  keep(message: SendRequest): Promise<string>
  close(): Promise<void>
}

/** The gateway's own schema: it is a part of the demo, not of the shop, so no migration knows it. */
const layout = `
  select pg_advisory_xact_lock(hashtext('sms_gateway'));
  create schema if not exists sms_gateway;
  create table if not exists sms_gateway.messages (
    id bigint generated always as identity primary key,
    received_at timestamptz not null default now(),
    sender text not null,
    recipient text not null,
    text text not null
  );
  create index if not exists messages_recipient on sms_gateway.messages (recipient, id);
  grant usage on schema sms_gateway to shop_app;
  grant select on sms_gateway.messages to shop_app;`

const kept = z.tuple([z.object({ id: z.string() })])

/** Opens (and at the first time makes) the place where received messages are kept. */
export async function openStore(databaseUrl: string): Promise<SmsStore> {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 })
  // A lost idle connection is replaced at the next message.
  pool.on('error', () => {})
  await pool.query(layout)
  return {
    async keep({ number, destination, text }) {
      const { rows } = await pool.query(
        'insert into sms_gateway.messages (sender, recipient, text) values ($1, $2, $3) returning id::text as id',
        [number, `+${destination}`, text.replaceAll('\0', '')],
      )
      return kept.parse(rows)[0].id
    },
    close: () => pool.end(),
  }
}
