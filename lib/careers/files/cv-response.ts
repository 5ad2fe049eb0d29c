import type { CandidateFileKind } from '#lib/db/generated/enums.ts'
import type { OpenedCv } from './open-cv.ts'

const types: Readonly<Record<CandidateFileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
}

/** What is said of everything that a stranger made: the browser saves it, and shows it nowhere with any rights of the shop. */
const sealed = { 'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store', 'Cross-Origin-Resource-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer' }

/** A CV to be saved under the name its candidate gave it. */
export function cvResponse({ name, kind, bytes, content }: OpenedCv): Response {
  const plain = name.replaceAll(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return new Response(streamOf(content), {
    headers: { ...sealed, 'Content-Type': types[kind], 'Content-Length': String(bytes), 'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}` },
  })
}

/** The picture of a page. */
export function previewResponse(picture: Buffer<ArrayBuffer>): Response {
  return new Response(picture, { headers: { ...sealed, 'Content-Type': 'image/webp', 'Content-Length': String(picture.length), 'Content-Disposition': 'inline' } })
}

/** Nothing is there for whoever asks, or nothing they may have. */
export function noFile(status: 401 | 403 | 404): Response {
  const words = { 401: 'Войдите', 403: 'Не хватает права', 404: 'Не найдено' }
  return new Response(words[status], { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
