import { parseExactJson } from '#lib/http/parse-exact-json.ts'

/** The body of a request as JSON, null if it is none; reads no more than `limit` bytes, whatever the headers say. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return 'too-large'
    }
    chunks.push(part.value)
  }
  return parseExactJson(Buffer.concat(chunks).toString('utf8'))
}
