import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { looseSince } from './loose-file.ts'
import { incomingFolder } from './receive-cv.ts'

/** Names that are removed in one transaction. */
const BATCH = 50
/** How long an upload can be under way. */
const UNDER_WAY = minutes(60)

/**
 * Removes from the store what no row knows any more: whichever way a row went, the database has written its name down (trigger). Before that, rows of CVs that nobody
 * claimed in a day, and drafts of uploads that a process left when it died. Answers how many names are gone. A store that does not answer is asked again.
 */
export async function removeStoredFiles(): Promise<number> {
  await db.candidateFile.deleteMany({ where: { applicationId: null, createdAt: { lte: looseSince() } } })
  await sweepDrafts()
  let removed = 0
  for (;;) {
    const names = await removeBatch()
    removed += names
    if (names < BATCH) return removed
  }
}

function removeBatch(): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<{ stored_as: string; room: 'candidates' | 'reviews' }[]>`SELECT stored_as, room FROM stored_file_removals WHERE remove_at <= ${now()} ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
      for (const { stored_as, room } of rows) await store().remove(`${room}/${stored_as}`)
      await tx.storedFileRemoval.deleteMany({ where: { storedAs: { in: rows.map(({ stored_as }) => stored_as) } } })
      return rows.length
    },
    { timeout: 120_000 },
  )
}

async function sweepDrafts(): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => [])
  for (const name of names) {
    const place = path.join(incomingFolder(), name)
    const written = await stat(place).catch(() => null)
    if (written && now().getTime() - written.mtimeMs > UNDER_WAY) await rm(place, { force: true })
  }
}
