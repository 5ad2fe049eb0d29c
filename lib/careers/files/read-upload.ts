import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { Refusal } from '#lib/action/refusal.ts'
import { MOST_BYTES } from './limits.ts'

/** Bytes of a form around its file. */
const FORM = 64 * 1024
/** Bytes that are read of a file that was refused already, so that the browser hears why: one that is broken off says nothing but that. */
const PATIENCE = 2 * MOST_BYTES

type Take<T> = (content: AsyncIterable<Uint8Array>, name: string, fields: ReadonlyMap<string, string>) => Promise<T>

/** Whether a request says itself that it is too long to be read. */
export const saysTooMuch = (headers: Headers): boolean => Number(headers.get('content-length') ?? 0) > MOST_BYTES + FORM

/**
 * Hands the one file of a form to `take` as it comes: nothing of it is gathered. `fields` are what stood before it. Refusals `cv-missing` where there is no
 * file, `cv-broken` for what no browser sends, and those of `take`.
 */
export async function readUpload<T>({ headers, body }: Pick<Request, 'headers' | 'body'>, take: Take<T>): Promise<T> {
  const contentType = headers.get('content-type') ?? ''
  if (!body || !contentType.startsWith('multipart/form-data')) throw new Refusal('cv-missing')
  const fields = new Map<string, string>()
  let file: BusboyFileStream | undefined
  let taken: Promise<T> | undefined
  const form = openForm(contentType)
  form.on('field', (name, value) => fields.set(name, value))
  form.on('file', (_, stream, name) => {
    file = stream
    // Of a form that breaks off the parser only says so: whoever reads on would wait for ever.
    stream.on('error', () => stream.destroy(new Refusal('cv-broken')))
    taken = name ? take(contentOf(stream), name, fields) : Promise.reject(new Refusal('cv-missing'))
    // What is left of a refused file passes unread.
    taken.catch(() => stream.resume())
  })
  const read = pipeline(Readable.from(patiently(body), { objectMode: false }), form).catch((error: unknown) => {
    const refusal = error instanceof Refusal ? error : new Refusal('cv-broken')
    // Whoever reads the file hears that there is no more of it.
    file?.destroy(refusal)
    throw refusal
  })
  const failed = await read.then(() => null, (refusal: unknown) => refusal)
  if (taken) return taken
  throw failed ?? new Refusal('cv-missing')
}

/** The file; one that its reader leaves goes on passing by. */
async function* contentOf(stream: BusboyFileStream): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* stream.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('cv-broken')
  }
}

async function* patiently(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > PATIENCE) throw new Refusal('cv-too-large')
    yield chunk
  }
}

function openForm(contentType: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 10, parts: 12, fieldNameSize: 100, fieldSize: 1000, headerPairs: 20, headerSize: 8192 } })
  } catch {
    throw new Refusal('cv-broken')
  }
}
