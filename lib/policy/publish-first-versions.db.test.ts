import { expect, test } from 'vitest'
import { collectionPoints, consentPurposes } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { clauseHash, versionHash } from './content-hash.ts'
import { firstDocuments } from './first-documents.ts'
import { firstPurposes } from './first-purposes.ts'
import { publishFirstVersions } from './publish-first-versions.ts'

const published = () => db.documentVersion.findMany({ include: { document: true, clauses: true }, orderBy: { document: { code: 'asc' } } })

test('every database has the first version of every document', async () => {
  const versions = await published()
  expect(versions.map(({ document }) => document.code)).toEqual([...firstDocuments.map(({ code }) => code), 'bonus-rules'].toSorted())
  for (const version of versions) {
    expect(version).toMatchObject({ number: 1, state: 'published', changeClass: 'first' })
    expect(version.hash).toBe(versionHash(version.text, version.document.kind === 'policy' ? firstPurposes : []))
    for (const { number, text, hash } of version.clauses) expect(hash).toBe(clauseHash(number, text))
  }
})

test('publishing them again, by several at once, changes nothing', async () => {
  const before = await published()
  expect(await Promise.all([publishFirstVersions(), publishFirstVersions()])).toEqual([[], []])
  expect(await published()).toEqual(before)
})

test('every consent that may be asked for has a text of its own and a purpose in the policy §4.1', () => {
  const cells = Object.entries(consentPurposes).flatMap(([purpose, channels]) => channels.map((channel) => `consent/${purpose}/${channel}`))
  expect(firstDocuments.filter(({ kind }) => kind === 'consent_text').map(({ code }) => code).toSorted()).toEqual(cells.toSorted())
  for (const [purpose, channels] of Object.entries(consentPurposes)) {
    const allowed = firstPurposes.find(({ code }) => code === purpose)
    expect(allowed?.basis).toBe('consent')
    // A page of one's own takes no consent beside the one by which its letters come.
    expect(allowed?.channels.filter((channel) => channel !== 'site' || !channels.some((each) => each !== 'site'))).toEqual(channels)
  }
  const asked = Object.values(collectionPoints).flat().map(({ purpose, channel }) => `consent/${purpose}/${channel}`)
  expect(cells).toEqual(expect.arrayContaining(asked))
})
