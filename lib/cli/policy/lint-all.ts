import { db } from '#lib/db/db.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { print, printFindings } from './print.ts'

/** Lints what is published last of each document and what is in preparation. Answers how many findings there are. */
export async function lintAll(): Promise<number> {
  const versions = await db.documentVersion.findMany({
    where: { state: { not: 'superseded' } },
    select: { id: true, number: true, text: true, document: { select: { code: true, kind: true, channel: true } } },
    orderBy: [{ document: { code: 'asc' } }, { number: 'asc' }],
  })
  let total = 0
  for (const { id, number, text, document } of versions) {
    const purposes = await purposesOf(db, id)
    const findings = lintDocument(document, parsePolicy(text), document.kind === 'policy' ? purposes : null)
    total += findings.length
    if (findings.length > 0) print(`${document.code}, version ${number}:`)
    if (findings.length > 0) printFindings(findings)
  }
  print(total === 0 ? `Nothing is wrong with ${versions.length} texts.` : `${total} findings.`)
  return total
}
