import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Transaction } from '#lib/db/db.ts'
import { categories as categoryWords } from '#lib/policy/categories.ts'
import { shop } from '#lib/shop.ts'
import { dataRegister } from '../data-register.ts'
import { titleOf } from './plan.ts'

/** A line of the event log: when, of which table, what happened to how many rows. */
export const logLines = z.array(z.object({ at: z.string(), table: z.string(), title: z.string(), action: z.enum(['уничтожено', 'обезличено']), rows: z.number() }))

export type LogLine = z.output<typeof logLines>[number]

export function logLine(table: string, action: LogLine['action'], rows: number, at: Date): LogLine {
  return { at: at.toISOString(), table, title: titleOf(table), action, rows }
}

type Act = {
  readonly destructionId?: string
  /** A subject's id, or the rule of a retention run. */
  readonly about: string
  readonly cause: string
  readonly log: readonly LogLine[]
  readonly destroyedAt: Date
}

const systems = ['База данных магазина', 'Очередь заданий и сообщений магазина']
const store = 'Хранилище файлов магазина'
const way = 'Записи удалены из базы данных без возможности восстановления, ключ шифрования субъекта уничтожен; записи, которые закон велит хранить, обезличены. Резервные копии стираются по своему сроку.'

const ofFiles = 'Ключи файлов уничтожены вместе с записями, сами зашифрованные файлы стираются из хранилища вслед за ними.'

/** Writes the act of order 179 with its event log (L14): kept three years, names nobody. Answers its number. */
export async function writeAct(tx: Transaction, { destructionId, about, cause, log, destroyedAt }: Act): Promise<number> {
  const files = log.some(({ table }) => table === 'candidate_files')
  const facts = {
    about, operator: shop.operator, officer: shop.operator, systems: files ? [...systems, store] : systems, categories: categoriesOf(log), way: files ? `${way} ${ofFiles}` : way, cause, destroyedAt,
  }
  const keepUntil = new Date(destroyedAt)
  keepUntil.setUTCFullYear(keepUntil.getUTCFullYear() + 3)
  const { number } = await tx.destructionAct.create({
    data: { ...facts, destructionId: destructionId ?? null, log: [...log], logHash: actHash({ ...facts, log }), keepUntil },
    select: { number: true },
  })
  return number
}

type Hashed = Omit<Act, 'destructionId'> & { readonly operator: string; readonly officer: string; readonly systems: readonly string[]; readonly categories: readonly string[]; readonly way: string }

/** SHA-256 over what an act says and its log, hex: whoever has the act can prove that neither was changed. */
export function actHash({ about, operator, officer, systems: where, categories, way: how, cause, destroyedAt, log }: Hashed): string {
  const lines = log.map(({ at, table, title, action, rows }) => [at, table, title, action, rows])
  return createHash('sha256').update(JSON.stringify([about, operator, officer, where, categories, how, cause, destroyedAt.toISOString(), lines])).digest('hex')
}

/** The categories of the columns of these tables, in Russian. */
function categoriesOf(log: readonly LogLine[]): string[] {
  const found = new Set<string>()
  for (const { table } of log) {
    const known = dataRegister[table]
    if (!known?.personal) continue
    for (const column of Object.values(known.columns)) if (column.personal) for (const category of column.categories) found.add(categoryWords[category])
  }
  return [...found].toSorted()
}
