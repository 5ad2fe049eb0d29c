import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { AudienceCondition, AudienceDefinition } from '../definition.ts'
import { definitionSql, productsOf } from '../definition-sql.ts'
import { nightSql, widenedSql } from '../exclusion-sql.ts'
import type { CampaignCell, Preview } from '../types.ts'
import { countReasons, type Stops } from './count-reasons.ts'
import { currentMemory } from './kept-memory.ts'
import { isAskedElsewhere, type Looked, matchPeople } from './match-people.ts'

/** The numbers of a preview, counted in memory: exact, as of now, in some milliseconds of a million people. Null: there is no memory yet. */
export async function previewFromMemory(definition: AudienceDefinition, cell: CampaignCell, at: Date, wish: { readonly enough?: number } = {}): Promise<Preview | null> {
  const memory = await currentMemory(wish)
  if (memory === null) return null
  const [looked, stops] = await Promise.all([lookUp(definition, cell, at), stopsAt(cell, at)])
  return countReasons(memory, matchPeople(memory, definition, cell, at, looked), cell, at, stops)
}

/** What the conditions ask of other tables. */
export async function lookUp({ groups }: AudienceDefinition, cell: CampaignCell, at: Date): Promise<Looked> {
  const conditions = groups.flatMap((group) => group.conditions)
  const numbers = (wanted: readonly AudienceCondition[], sqlOf: (condition: AudienceCondition) => Prisma.Sql) =>
    Promise.all(wanted.map(async (condition) => [condition, numbersOf(await db.$queryRaw<{ sent: Uint8Array | null }[]>(sqlOf(condition)))] as const))
  const [goods, places] = await Promise.all([
    numbers(conditions.filter(({ kind }) => kind === 'bought'), (condition) =>
      Prisma.sql`SELECT string_agg(int8send(uuid_hash_extended(id, 0) & 9007199254740991), ''::bytea) AS sent FROM unnest(${condition.kind === 'bought' ? productsOf(condition.what) : Prisma.empty}) AS id`),
    numbers(conditions.filter(isAskedElsewhere), (condition) =>
      Prisma.sql`SELECT string_agg(int8send(p.place), ''::bytea) AS sent FROM marketing_profiles p WHERE ${definitionSql({ match: 'all', groups: [{ match: 'all', conditions: [condition] }] }, cell, at)}`),
  ])
  return { goods: new Map(goods), places: new Map(places) }
}

async function stopsAt(cell: CampaignCell, at: Date): Promise<Stops> {
  const [row] = await db.$queryRaw<{ widened: number; quiet: string[] }[]>`SELECT (${widenedSql(cell.purpose, at)})::int AS widened, ${nightSql(cell, at)} AS quiet`
  return { widened: row?.widened ?? 0, quiet: (row?.quiet ?? []).map((code) => (code === '' ? 100 : Number(code))) }
}

function numbersOf([row]: readonly { readonly sent: Uint8Array | null }[]): number[] {
  const sent = row?.sent ?? new Uint8Array()
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
  return Array.from({ length: sent.byteLength / 8 }, (_, at) => Number(view.getBigInt64(at * 8)))
}
