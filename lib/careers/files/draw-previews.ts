import { randomBytes } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { sealPieces } from '#lib/crypto/sealed-pieces.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { log } from '#lib/log/log.ts'
import { renderPlain } from '#lib/pdf/render-plain.ts'
import { keyOfStored } from './file-key.ts'
import { keyOfFile, type OpenedCv, openCv } from './open-cv.ts'
import { runInJail } from './run-in-jail.ts'

/** Pages that are drawn, and how many points they are wide. */
const MOST_DRAWN = 10
const WIDTH = 1000

const laidOut = z.object({ lines: z.array(z.array(z.string())) })

/**
 * Draws the first pages of a candidate's CV as pictures, so that nobody who hires has to open the file: of a PDF its pages, of all others their text. A process that can
 * reach nothing draws; what comes of it is encoded anew and encrypted by the file's key. One that cannot be drawn has no pictures, and is not tried again; nor has one that
 * is nobody's any more, though its application may have ended while it was being drawn (6.1.3).
 */
export async function drawPreviews(fileId: string): Promise<void> {
  try {
    await drawAll(fileId)
  } catch (error) {
    if (await db.candidateFile.findFirst({ where: { id: fileId, applicationId: { not: null } }, select: { id: true } })) throw error
  }
}

async function drawAll(fileId: string): Promise<void> {
  const [file, key] = [await openCv(db, fileId), await keyOfFile(db, fileId)]
  if (!file || !key) return
  // Of an attempt that broke off.
  await db.candidatePreview.deleteMany({ where: { fileId } })
  const pages = await pagesOf(file)
  if (!pages) log.warn({ fileId, kind: file.kind }, 'the pages of a CV could not be drawn')
  for (const [index, { width, height, points }] of (pages ?? []).slice(0, MOST_DRAWN).entries()) {
    const picture = await sharp(points(), { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).webp({ quality: 74 }).toBuffer()
    await keep({ fileId, page: index + 1, width, height }, picture, key)
  }
  await db.candidateFile.updateMany({ where: { id: fileId }, data: { drawnAt: now() } })
}

type Page = { readonly width: number; readonly height: number; /** Red, green, blue and opacity of each. */ points(): Buffer }

/** Null for a file that is more than the jail allows. */
async function pagesOf(file: OpenedCv): Promise<Page[] | null> {
  const pdf = file.kind === 'pdf' ? { bytes: file.bytes, content: file.content } : await textAsPdf(file)
  if (!pdf) return null
  const output = await draw('draw', ['pdf', String(pdf.bytes), String(WIDTH), String(MOST_DRAWN)], pdf.content)
  return output && framesIn(output)
}

/** Null for a file that cannot be drawn; throws where the machine had no time, so that the job comes again. */
async function draw(program: 'text' | 'draw', args: readonly string[], content: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const { ended, output } = await runInJail(program, args, content)
  if (ended === 'late') throw new Error('there was no time to draw a CV')
  return ended === 'done' ? output : null
}

async function textAsPdf({ kind, bytes, content }: OpenedCv): Promise<Pick<OpenedCv, 'bytes' | 'content'> | null> {
  const output = await draw('text', [kind, String(bytes)], content)
  const text = output ? laidOut.safeParse(JSON.parse(output.toString())) : undefined
  if (!text?.success) return null
  const pdf = await renderPlain(text.data.lines.slice(0, MOST_DRAWN))
  return { bytes: pdf.length, content: once(pdf) }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  yield bytes
}

/** What `draw-pages.ts` writes. Sizes are not believed: more points than they say do not unpack, fewer are no picture. */
function framesIn(output: Buffer): Page[] {
  const pages: Page[] = []
  for (let at = 0; at + 12 <= output.length; ) {
    const [length, width, height] = [output.readUInt32BE(at), output.readUInt32BE(at + 4), output.readUInt32BE(at + 8)]
    if (width < 1 || height < 1 || width > WIDTH * 2 || height > WIDTH * 3) throw new Error('a page of impossible size')
    const packed = output.subarray(at + 12, at + 12 + length)
    pages.push({ width, height, points: () => inflateSync(packed, { maxOutputLength: width * height * 4 }) })
    at += 12 + length
  }
  return pages
}

async function keep(row: { readonly fileId: string; readonly page: number; readonly width: number; readonly height: number }, picture: Buffer, key: Buffer): Promise<void> {
  const storedAs = randomBytes(16).toString('hex')
  await db.candidatePreview.create({ data: { ...row, storedAs } })
  const sealed = await Array.fromAsync(sealPieces(keyOfStored(key, storedAs), once(picture)))
  await store().put(`candidates/${storedAs}`, new Blob(sealed.map((piece) => new Uint8Array(piece))))
  // Whoever was destroyed meanwhile took the row along, and perhaps was quicker than these bytes.
  if (!(await db.candidatePreview.findUnique({ where: { storedAs }, select: { page: true } }))) await store().remove(`candidates/${storedAs}`)
}
