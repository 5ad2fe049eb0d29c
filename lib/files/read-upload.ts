import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { Refusal } from '#lib/action/refusal.ts'

/** Bytes of a form around its file. */
const FORM = 64 * 1024
/** Of a file that was refused already so many times its bytes are read, so that the browser hears why: one that is broken off says nothing but that. */
const PATIENCE = 2

export type UploadRules = {
  /** What refusals begin with: `cv` for `cv-missing`. */
  readonly what: string
  /** Bytes that the file may have; whoever takes it counts them. */
  readonly most: number
}

type Take<T> = (content: AsyncIterable<Uint8Array>, name: string, fields: ReadonlyMap<string, string>) => Promise<T>

/** Whether a request says itself that it is too long to be read. */
export const saysTooMuch = (headers: Headers, most: number): boolean => Number(headers.get('content-length') ?? 0) > most + FORM

/**
 * Hands the one file of a form to `take` as it comes: nothing of it is gathered. `fields` are what stood before it. Refusals, after the word for the file: `missing` where
 * there is none, `broken` for what no browser sends, `too-large` for what does not end; and those of `take`.
 */
export async function readUpload<T>({ headers, body }: Pick<Request, 'headers' | 'body'>, { what, most }: UploadRules, take: Take<T>): Promise<T> {
  const refusal = (why: 'missing' | 'broken' | 'too-large'): Refusal => new Refusal(`${what}-${why}`)
  const contentType = headers.get('content-type') ?? ''
  if (!body || !contentType.startsWith('multipart/form-data')) throw refusal('missing')
  const fields = new Map<string, string>()
  let file: BusboyFileStream | undefined
  let taken: Promise<T> | undefined
  const form = openForm(contentType)
  if (!form) throw refusal('broken')
  form.on('field', (name, value) => fields.set(name, value))
  form.on('file', (_, stream, name) => {
    file = stream
    // Of a form that breaks off the parser only says so: whoever reads on would wait for ever.
    stream.on('error', () => stream.destroy(refusal('broken')))
    taken = name ? take(contentOf(stream, refusal('broken')), name, fields) : Promise.reject(refusal('missing'))
    // What is left of a refused file passes unread.
    taken.catch(() => stream.resume())
  })
  const read = pipeline(Readable.from(upTo(body, PATIENCE * most, refusal('too-large')), { objectMode: false }), form).catch((error: unknown) => {
    const why = error instanceof Refusal ? error : refusal('broken')
    // Whoever reads the file hears that there is no more of it.
    file?.destroy(why)
    throw why
  })
  const failed = await read.then(() => null, (why: unknown) => why)
  if (taken) return taken
  throw failed ?? refusal('missing')
}

/** The file; one that its reader leaves goes on passing by. */
async function* contentOf(stream: BusboyFileStream, broken: Refusal): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* stream.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw error instanceof Refusal ? error : broken
  }
}

async function* upTo(body: AsyncIterable<Uint8Array>, most: number, tooLarge: Refusal): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > most) throw tooLarge
    yield chunk
  }
}

/** Null for a form that says no boundary. */
function openForm(contentType: string): InstanceType<typeof Busboy> | null {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 10, parts: 12, fieldNameSize: 100, fieldSize: 1000, headerPairs: 20, headerSize: 8192 } })
  } catch {
    return null
  }
}
