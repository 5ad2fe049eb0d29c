import { hashPassword } from '#lib/accounts/hash-password.ts'
import { askForCode } from '#lib/accounts/ask-for-code.ts'
import { signInByPassword } from '#lib/accounts/sign-in.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { percentile, round, type Row, table } from './table.ts'

const TRIES = 150
const client = { address: '203.0.113.1', country: 'RU', device: 'Chrome, Windows' }
const known: Contact = { channel: 'email', value: 'known@example.ru' }
const unknown: Contact = { channel: 'email', value: 'unknown@example.ru' }

const doors = {
  'a wrong password': (contact: Contact) => signInByPassword(contact, 'wrong', client),
  'asking for a code': (contact: Contact) => askForCode('sign_in', contact, client),
  'a forgotten password': (contact: Contact) => askForCode('reset_password', contact, client),
}

/** How long the doors of accounts take for a contact that is known and one that is not, by turns: they must not be told apart. */
export async function benchDoors(): Promise<string> {
  await openAccount()
  const rows: Row[] = []
  for (const [name, knock] of Object.entries(doors)) {
    const [yes, no]: [number[], number[]] = [[], []]
    for (let i = 0; i < TRIES; i += 1) {
      for (const [contact, times] of i % 2 === 0 ? ([[known, yes], [unknown, no]] as const) : ([[unknown, no], [known, yes]] as const)) {
        await db.rateLimit.deleteMany()
        const started = performance.now()
        await knock(contact).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        times.push(performance.now() - started)
      }
    }
    rows.push([name, ...[yes, no].flatMap((times) => [round(percentile(times, 0.5), 2), round(percentile(times, 0.95), 2)])])
  }
  return table(['door', 'known, p50 ms', 'known, p95 ms', 'unknown, p50 ms', 'unknown, p95 ms'], rows)
}

async function openAccount(): Promise<void> {
  const moment = now()
  await db.person.create({
    data: {
      surname: 'Иванова',
      givenName: 'Анна',
      contacts: { create: { kind: 'email', value: known.value, source: 'registration', verifiedAt: moment } },
      account: { create: { passwordHash: await hashPassword('тихий омут и 4 вертолёта') } },
    },
  })
}
