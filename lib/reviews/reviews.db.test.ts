import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { removeStoredFiles } from '#lib/careers/files/remove-stored-files.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { decideReview, makeReview } from '#lib/test-support/make-review.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { owner } from '#lib/test-support/owner.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { addPhoto } from './add-photo.ts'
import { deleteReview } from './delete-review.ts'
import { dropPhoto } from './drop-photo.ts'
import { photoFiles } from './photo-address.ts'
import { readOwn, readUnreviewed } from './read-own.ts'
import { readPhotos, readShown, readSummary } from './read-shown.ts'
import { ownVotes, vote } from './vote.ts'
import { writeReview } from './write-review.ts'

afterEach(() => travel(0))

const NAME = { purpose: 'publish-name', channel: 'site' } as const
const all = { sort: 'helpful', stars: null, withPhotos: false, page: 1 } as const
const slugOf = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId }, select: { slug: true } })).slug
const authors = async (slug: string) => (await readShown(slug, all)).reviews.map(({ author }) => author)
const given = (line: string, over: object = {}) => ({ line, rating: 5, text: '', consents: [], ...over })
const photo = (width = 800, height = 600) => sharp({ create: { width, height, channels: 3, background: '#c08040' } }).jpeg().toBuffer()
const bytesOf = async (name: `${string}.webp`) => {
  const found = await store().read(`reviews/${name}`)
  return found && Buffer.concat(await Array.fromAsync(found))
}
async function bought(): Promise<{ anna: MadeCustomer; line: string; number: number }> {
  const anna = await makeCustomer()
  const { number } = await makeDelivered({ personId: anna.personId })
  return { anna, line: `${number}-1`, number }
}

describe('writing', () => {
  test('two submits at once, two tabs: one review; written anew it waits again, sent unchanged nothing happens', async () => {
    const { anna, line } = await bought()
    expect((await readUnreviewed(anna.personId)).map((each) => each.line)).toEqual([line])
    const ids = await Promise.all(Array.from({ length: 6 }, () => writeReview(anna.personId, given(line, { text: 'Ношу месяц, доволен.' }), visit())))
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
    const id = ids[0]?.id ?? ''
    expect(await readUnreviewed(anna.personId)).toEqual([])
    await decideReview(id, 'declined')
    await writeReview(anna.personId, given(line, { text: 'Ношу месяц, доволен.' }), visit())
    expect((await readOwn(anna.personId))[0]).toMatchObject({ state: 'declined', reason: 'abuse' })
    await writeReview(anna.personId, given(line, { text: 'Ношу второй месяц.', rating: 4 }), visit())
    expect((await readOwn(anna.personId))[0]).toMatchObject({ state: 'pending', reason: null, rating: 4, text: 'Ношу второй месяц.', editedAt: expect.any(Date) })
  })

  test('nobody but the buyer of the line: neither a stranger nor a guest’s order, nor one that is on its way', async () => {
    const { line } = await bought()
    const boris = await makeCustomer()
    const guest = await makeDelivered({ personId: null })
    const early = await makeDelivered({ personId: boris.personId, until: 'paid' })
    for (const other of [line, `${guest.number}-1`, `${early.number}-1`, `${line.split('-')[0]}-2`]) expect(await outcome(writeReview(boris.personId, given(other), visit()))).toBe('review-not-bought')
    expect(await db.review.count({ where: { personId: boris.personId } })).toBe(0)
  })

  test('deleted it is gone with everything; it may be written again', async () => {
    const { anna, line } = await bought()
    const { id } = await writeReview(anna.personId, given(line), visit())
    const boris = await makeCustomer()
    expect(await outcome(deleteReview(boris.personId, id))).toBe('review-gone')
    await deleteReview(anna.personId, id)
    expect(await readOwn(anna.personId)).toEqual([])
    expect((await writeReview(anna.personId, given(line), visit())).id).not.toBe(id)
  })
})

describe('the name §4.1.14 §6.2.2', () => {
  test('the name stands beside a review while its consent lives, first name and initial; before and afterwards the pseudonym', async () => {
    const { id, author, productId } = await makeReview({ state: 'published' })
    const slug = await slugOf(productId)
    const [pseudonym] = await authors(slug)
    expect(pseudonym).toMatch(/^Покупатель [0-9A-F]{4,8}$/)
    const [{ line } = { line: '' }] = await readOwn(author.personId)
    const token = await tokenOf('review', NAME)
    await writeReview(author.personId, given(line, { text: 'Ношу месяц, заряда хватает на неделю.', consents: [token] }), visit())
    expect(await authors(slug)).toEqual(['Анна И.'])
    await db.$transaction((tx) => withdrawConsents(tx, { personId: author.personId, cells: [NAME], evidence: visit(), point: 'communications' }))
    expect(await authors(slug)).toEqual([pseudonym])
    expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'published' })
  })

  test('a box of an old text, a foreign or a forged one gives nothing, and nothing is written §6.1.1', async () => {
    const { anna, line } = await bought()
    for (const token of ['forged', await tokenOf('communications', NAME)]) expect(await outcome(writeReview(anna.personId, given(line, { consents: [token] }), visit()))).toBe('consent-forged')
    expect(await readOwn(anna.personId)).toEqual([])
  })
})

describe('photos', () => {
  test('where and when it was taken, by what, and what it says: gone; upright; no larger than it is shown §6.2.2', async () => {
    const { id, author } = await makeReview()
    const secret = 'Анна Канарейкина'
    const tagged = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#804020' } })
      .withExif({ IFD0: { Artist: secret, ImageDescription: secret, Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 32/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '46/1 0/1 0/1' } })
      .withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(tagged).metadata()).exif).toBeDefined()
    const { id: photoId } = await addPhoto(author.personId, id, tagged)
    const { storedAs, width, height } = await db.reviewPhoto.findUniqueOrThrow({ where: { id: photoId } })
    expect([width, height]).toEqual([800, 1600])
    for (const name of photoFiles(storedAs)) {
      const bytes = await bytesOf(name)
      const { format, exif, icc, xmp, iptc, orientation } = await sharp(bytes ?? Buffer.alloc(0)).metadata()
      expect({ format, exif, icc, xmp, iptc, orientation }).toEqual({ format: 'webp', exif: undefined, icc: undefined, xmp: undefined, iptc: undefined, orientation: undefined })
      for (const word of [secret, 'Kamera', 'GPS', 'Exif']) expect(bytes?.includes(word)).toBe(false)
    }
  })

  test('five and no more, also six at once; a sixth comes when one is gone', async () => {
    const { id, author } = await makeReview()
    const bytes = await photo()
    const tried = await Promise.all(Array.from({ length: 6 }, () => outcome(addPhoto(author.personId, id, bytes))))
    expect(tried.filter((each) => each === 'in')).toHaveLength(5)
    const [first] = (await readOwn(author.personId))[0]?.photos ?? []
    await dropPhoto(author.personId, first?.id ?? '')
    expect(await outcome(addPhoto(author.personId, id, bytes))).toBe('in')
    expect(await outcome(addPhoto((await makeCustomer()).personId, id, bytes))).toBe('review-gone')
  })

  test('with a photo more a published review is looked through anew; with one less it stays', async () => {
    const { id, author } = await makeReview()
    const { id: photoId } = await addPhoto(author.personId, id, await photo())
    await decideReview(id, 'published')
    await dropPhoto(author.personId, photoId)
    expect((await readOwn(author.personId))[0]?.state).toBe('published')
    await addPhoto(author.personId, id, await photo())
    expect((await readOwn(author.personId))[0]?.state).toBe('pending')
  })

  test.each([
    ['no picture', async () => Buffer.from('GIF89a nothing of a picture at all'), 'not-a-picture'],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>'), 'not-a-picture'],
    ['half a JPEG', async () => (await photo(2000, 2000)).subarray(0, 4000), 'not-a-picture'],
    ['a JPEG that says so only at first', async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(5000)]), 'not-a-picture'],
    ['a PNG that unfolds to gigabytes', async () => bomb(30_000, 30_000), 'too-many-pixels'],
    ['a stamp', () => photo(50, 50), 'too-small'],
    ['eleven megabytes', async () => Buffer.concat([await photo(), Buffer.alloc(11 * 1024 * 1024)]), 'photo-too-large'],
  ])('hostile: %s is refused, and nothing of it stays', async (_, make, code) => {
    const { id, author } = await makeReview()
    expect(await outcome(addPhoto(author.personId, id, await make()))).toBe(code)
    expect(await db.reviewPhoto.count({ where: { reviewId: id } })).toBe(0)
  })

  test('bytes follow their review out of the store; what was stored and became nobody’s goes in an hour', async () => {
    const { id, author } = await makeReview()
    const { id: photoId } = await addPhoto(author.personId, id, await photo())
    const { storedAs } = await db.reviewPhoto.findUniqueOrThrow({ where: { id: photoId } })
    const lost = `${randomBytes(16).toString('hex')}.webp` as const
    await db.storedFileRemoval.create({ data: { storedAs: lost, room: 'reviews', removeAt: new Date(now().getTime() + minutes(60)) } })
    await store().put(`reviews/${lost}`, new Blob(['x']))
    await removeStoredFiles()
    expect([await bytesOf(lost), await bytesOf(photoFiles(storedAs)[0])].every((bytes) => bytes !== null)).toBe(true)
    await deleteReview(author.personId, id)
    travel(minutes(120))
    await removeStoredFiles()
    for (const name of [lost, ...photoFiles(storedAs)]) expect(await bytesOf(name)).toBeNull()
  })
})

describe('what everybody sees', () => {
  test('nothing that waits, was declined or removed, or whose author’s data are blocked §7.9 §6.2.4', async () => {
    for (const state of ['pending', 'declined', 'removed'] as const) {
      const slug = await slugOf((await makeReview({ state })).productId)
      expect([(await readShown(slug, all)).total, await readSummary(slug), await readPhotos(slug, 8)]).toEqual([0, null, []])
    }
    const { author, productId } = await makeReview({ state: 'published', rating: 4 })
    const slug = await slugOf(productId)
    expect(await readSummary(slug)).toEqual({ reviews: 1, average: 4, stars: [0, 1, 0, 0, 0] })
    const { id: subjectId } = await db.subject.create({ data: { personId: author.personId } })
    await db.block.create({ data: { subjectId, personId: author.personId, cause: 'проверка', startedAt: now() } })
    expect([(await readShown(slug, all)).total, await readSummary(slug)]).toEqual([0, null])
  })

  test('votes: said, said otherwise, taken back; the numbers follow', async () => {
    const { id, author, productId } = await makeReview({ state: 'published' })
    const boris = await makeCustomer()
    expect(await vote(boris.personId, id, 'yes')).toMatchObject({ helpful: 1, unhelpful: 0 })
    expect(await vote(boris.personId, id, 'no')).toMatchObject({ helpful: 0, unhelpful: 1 })
    expect(await ownVotes(boris.personId, await slugOf(productId))).toEqual({ [id]: 'no' })
    expect(await vote(boris.personId, id, 'none')).toMatchObject({ helpful: 0, unhelpful: 0 })
    expect(await outcome(vote(author.personId, id, 'yes'))).toBe('own-vote')
  })
})

test('when two records of one person become one, reviews go along with their orders, under one pseudonym; without the order nothing goes', async () => {
  const [kept, gone] = [await makeReview(), await makeReview({ state: 'published' })]
  const move = () => db.review.update({ where: { id: gone.id }, data: { personId: kept.author.personId } })
  await expect(move()).rejects.toThrow('stays with who bought')
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.order.update({ where: { id: gone.order.id }, data: { personId: kept.author.personId } })
  })
  await move()
  const both = await db.review.findMany({ where: { personId: kept.author.personId }, select: { pseudonym: true, state: true } })
  expect(both.map(({ state }) => state).toSorted()).toEqual(['pending', 'published'])
  expect(new Set(both.map(({ pseudonym }) => pseudonym)).size).toBe(1)
})

/** A PNG of a few bytes whose head asks for a picture of any size. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } }).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  const { crc32 } = await import('node:zlib')
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
