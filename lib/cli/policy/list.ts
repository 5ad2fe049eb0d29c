import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { Stop } from '#lib/cli/stop.ts'
import { print } from './print.ts'

/** Prints every document with its versions, or one; an asterisk marks the version in force. */
export async function list(code: string | undefined): Promise<void> {
  const documents = await db.document.findMany({ where: code ? { code } : {}, include: { versions: { orderBy: { number: 'asc' } } }, orderBy: { code: 'asc' } })
  if (documents.length === 0) throw new Stop(`There is no document ${code}.`)
  for (const document of documents) {
    print(`${document.code}  ${document.title}`)
    const inForce = document.versions.findLast(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= now())
    for (const { id, number, state, changeClass, effectiveFrom, author, approver, hash } of document.versions) {
      const from = effectiveFrom ? `from ${effectiveFrom.toISOString().slice(0, 16)}Z` : 'not published'
      print(`${id === inForce?.id ? '*' : ' '} ${String(number).padStart(3)}  ${state.padEnd(10)} ${changeClass.padEnd(9)} ${from.padEnd(22)} by ${author}${approver ? `, approved by ${approver}` : ''}  ${hash.slice(0, 12)}`)
    }
  }
}
