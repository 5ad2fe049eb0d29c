import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CandidateFileKind } from '#lib/db/generated/enums.ts'
import { store } from '#lib/files/store.ts'
import { takeTurns } from '#lib/limits/take-turns.ts'
import { log } from '#lib/log/log.ts'
import { sealFileKey } from './file-key.ts'
import { harmlessName } from './harmless-name.ts'
import { inspectCv } from './inspect-cv.ts'
import { kindOf } from './kind-of.ts'
import { type Draft, readDraft, receiveCv } from './receive-cv.ts'
import { scan } from './scan.ts'

/** A CV that was taken in, as the form shows it. */
export type StoredCv = { readonly fileId: string; readonly kind: CandidateFileKind; readonly name: string; readonly bytes: number; readonly pages: number }

/** One at a time: what looks through a file needs some seventy megabytes while it does. */
const inTurn = takeTurns({ atOnce: 1, waiting: 60, patience: 60_000, busy: 'cv-busy' })

/**
 * Takes in a CV that is nobody's yet: counted and encrypted as it comes, scanned for viruses where a scanner is configured, looked through in a
 * process that can reach nothing, then kept under a random name and a key of its own. `claimFile` makes it a candidate's; what nobody claims goes after a
 * day. Refusals: `cvRefusals`; nothing is kept of what is refused.
 */
export async function storeCv(source: AsyncIterable<Uint8Array>, givenName: string): Promise<StoredCv> {
  const draft = await receiveCv(source)
  try {
    const name = harmlessName(givenName)
    const kind = kindOf(name, draft.head)
    const { scanner, pages } = await inTurn(async () => ({
      scanner: await scan(readDraft(draft)),
      ...(await inspectCv(kind, draft.bytes, () => readDraft(draft))),
    }))
    const { bytes, digest, storedAs } = draft
    const id = randomUUID()
    // The row first: bytes without a row would be found by nobody, a row without bytes goes with its day.
    await db.candidateFile.create({ data: { id, kind, name, bytes, pages, storedAs, digest, scanner, sealedKey: sealFileKey(id, draft.key), createdAt: now() } })
    await keep(id, draft)
    return { fileId: id, kind, name, bytes, pages }
  } finally {
    await rm(draft.place, { force: true })
  }
}

/** A store that does not answer keeps nothing, and the row goes with it. */
async function keep(id: string, { place, storedAs }: Draft): Promise<void> {
  try {
    await store().put(`candidates/${storedAs}`, await openAsBlob(place))
  } catch (error) {
    log.error({ err: error }, 'the store did not take a CV')
    await db.candidateFile.delete({ where: { id } })
    throw new Refusal('cv-busy')
  }
}
