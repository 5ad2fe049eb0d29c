import { readFileSync } from 'node:fs'
import path from 'node:path'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { versionHash } from './content-hash.ts'
import { firstDocuments } from './first-documents.ts'
import { firstPurposes } from './first-purposes.ts'
import { parsePolicy } from './parse-policy.ts'
import { writeContent } from './write-content.ts'

const folder = path.resolve(import.meta.dirname, '../../prisma/policy')

/**
 * Publishes the first version of every document that has none, and changes nothing of those that have one, whatever the files
 * say by now: later versions are drafted, approved and published by people. Answers the codes of what it published.
 */
export async function publishFirstVersions(): Promise<string[]> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('documents', 0))`
    const known = await tx.document.findMany({ where: { versions: { some: {} } }, select: { code: true } })
    const missing = firstDocuments.filter(({ code }) => !known.some((document) => document.code === code))
    for (const document of missing) await publishFirst(tx, document)
    return missing.map(({ code }) => code)
  })
}

async function publishFirst(tx: Transaction, { file, ...document }: (typeof firstDocuments)[number]): Promise<void> {
  const text = readFileSync(path.join(folder, file), 'utf8').trim()
  const { title, clauses } = parsePolicy(text)
  const purposes = document.kind === 'policy' ? firstPurposes : []
  const { id: documentId } = await tx.document.upsert({ where: { code: document.code }, create: { ...document, title }, update: {}, select: { id: true } })
  const draft = await tx.documentVersion.create({
    data: { documentId, number: 1, text, hash: versionHash(text, purposes), changeClass: 'first', author: 'repository', createdAt: now() },
    select: { id: true },
  })
  await writeContent(tx, draft.id, { clauses, purposes, older: null })
  await tx.documentVersion.update({ where: { id: draft.id }, data: { state: 'approved', approver: 'deployment' } })
  const moment = now()
  await tx.documentVersion.update({ where: { id: draft.id }, data: { state: 'published', publishedAt: moment, effectiveFrom: moment } })
}
