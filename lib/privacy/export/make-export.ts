import { strToU8, zip, type Zippable } from 'fflate'
import { db } from '#lib/db/db.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { holderOfPerson, holderOfSubject } from '#lib/privacy/find-holder.ts'
import { recordUse } from '#lib/privacy/journal/record-use.ts'
import type { ExportOf } from './export-token.ts'
import { makePack } from './make-pack.ts'
import { packHtml } from './pack-html.ts'
import { packJson } from './pack-json.ts'
import { readCvs } from './read-cvs.ts'
import { readReviewPhotos } from './read-review-photos.ts'

/** Everything held of somebody as one archive: data.html to read, data.json for programs, the CVs of a candidate as they were sent, the photos under reviews (6.1.3). Stands in the journal; `null` for nobody. */
export async function makeExport({ kind, id }: ExportOf): Promise<Uint8Array | null> {
  const made = await db.$transaction(async (tx) => {
    const holder = kind === 'person' ? await holderOfPerson(tx, id) : await holderOfSubject(tx, id)
    const gathered = await makePack(tx, holder)
    if (gathered.held.length === 0) return null
    await recordUse(tx, [{
      actor: 'self', verb: 'extract', purpose: 'support', basis: 'law', categories: categoryCodes, [kind === 'person' ? 'personId' : 'subjectId']: id, source: 'export',
      reason: 'копия всех данных по вашему запросу',
    }])
    return { gathered, holder }
  })
  if (!made) return null
  const { gathered, holder } = made
  return packed({ 'data.html': strToU8(packHtml(gathered)), 'data.json': strToU8(packJson(gathered)), ...(await readCvs(holder)), ...(await readReviewPhotos(holder)) }, gathered.madeAt)
}

/** In threads of its own: other people's pages do not wait for it. */
function packed(files: Zippable, mtime: Date): Promise<Uint8Array> {
  return new Promise((resolve, reject) => zip(files, { level: 4, mtime }, (error, data) => (error ? reject(error) : resolve(data))))
}
