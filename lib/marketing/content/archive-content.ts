import { db, type Transaction } from '#lib/db/db.ts'
import { compileAndArchive } from './compile-variant.ts'

/**
 * Keeps what a campaign says at its launch, word for word, each variant, with the personal places open (38-FZ art. 12). Nothing in it is anybody's, so no term
 * of retention ends it: rows are append-only, and whoever wants an end after a year since the last use removes them by a migration.
 */
export async function archiveContent(tx: Transaction, campaignId: string): Promise<void> {
  const variants = await tx.campaignVariant.findMany({ where: { campaignId }, orderBy: { letter: 'asc' }, select: { letter: true } })
  for (const { letter } of variants) await compileAndArchive(tx, campaignId, letter)
}

/** What a campaign has said, the latest first: one row for each wording that was ever ready to be sent. */
export async function readArchive(campaignId: string) {
  return db.campaignArchive.findMany({
    where: { campaignId },
    orderBy: [{ archivedAt: 'desc' }, { letter: 'asc' }],
    select: { id: true, letter: true, contentHash: true, subject: true, html: true, text: true, archivedAt: true },
    take: 100,
  })
}

export type ArchivedContent = Awaited<ReturnType<typeof readArchive>>[number]
