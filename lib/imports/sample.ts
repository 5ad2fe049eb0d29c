import * as z from 'zod'
import type { Transaction } from '#lib/db/db.ts'
import type { Difference } from './batch.ts'

const MOST = 50
const LONGEST = 200

const differences = z.array(z.object({ line: z.number(), sku: z.string(), what: z.string(), before: z.string().nullable(), after: z.string() }))

/** The differences kept with a run. */
export const readSample = (stored: unknown): Difference[] => differences.parse(stored)

/** Keeps the first differences of a run, long texts cut. */
export async function keepSample(tx: Transaction, runId: string, found: readonly Difference[]): Promise<void> {
  if (found.length === 0) return
  const { sample } = await tx.importRun.findUniqueOrThrow({ where: { id: runId }, select: { sample: true } })
  const kept = readSample(sample)
  if (kept.length >= MOST) return
  const more = found.slice(0, MOST - kept.length).map(({ before, after, ...rest }) => ({ ...rest, before: before === null ? null : short(before), after: short(after) }))
  await tx.importRun.update({ where: { id: runId }, data: { sample: [...kept, ...more] }, select: { id: true } })
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
