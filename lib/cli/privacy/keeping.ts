import { writeFileSync } from 'node:fs'
import { db } from '#lib/db/db.ts'
import { contact } from '#lib/form/fields.ts'
import { renderAct } from '#lib/privacy/destruction/render-act.ts'
import { beginHold, endHolds } from '#lib/privacy/destruction/hold.ts'
import { verifyJournal } from '#lib/privacy/journal/verify-journal.ts'
import { runRetention } from '#lib/privacy/run-retention.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import type { PrivacyCommand } from '../privacy.ts'

type Asked = Extract<PrivacyCommand, readonly ['acts' | 'retention' | 'journal'] | readonly ['act' | 'hold' | 'release', ...unknown[]]>

/** How long things are kept, and how it is proved that they are gone. */
export async function keeping(asked: Asked): Promise<string> {
  switch (asked[0]) {
    case 'acts': return acts()
    case 'act': return act(asked[1], asked[2])
    case 'hold': await beginHold(contact.parse(asked[1]), asked[2]); return 'It is held until «release».'
    case 'release': return `${await endHolds(contact.parse(asked[1]))} holds ended.`
    case 'journal': return journal()
    case 'retention': return Object.entries(await runRetention()).map(([rule, rows]) => `${rule.padEnd(18)} ${rows}`).join('\n')
    default: throw new Error('unreachable')
  }
}

async function journal(): Promise<string> {
  const broken = await verifyJournal()
  return broken.length === 0 ? 'Every closed day is whole.' : broken.map(({ day, problem }) => `${day}: ${problem}`).join('\n')
}

async function acts(): Promise<string> {
  const rows = await db.destructionAct.findMany({ orderBy: { number: 'desc' }, take: 50, select: { number: true, about: true, cause: true, destroyedAt: true } })
  if (rows.length === 0) return 'No acts.'
  return rows.map(({ number, about, cause, destroyedAt }) => `${number}  ${formatDate(destroyedAt)}  ${about}  ${cause}`).join('\n')
}

async function act(number: number, file: string): Promise<string> {
  writeFileSync(file, await renderAct(number))
  return `Act ${number} is in ${file}.`
}
