/** A field of a form. The value of a file is not looked at. */
export type Part = { readonly name: string; readonly value: string | null }

const header = /^\r\nContent-Disposition: form-data; name="([^"\p{Cc}]*)"(; filename="[^"\p{Cc}]*"\r\nContent-Type: \P{Cc}*)?\r\n\r\n/iu

/**
 * The parts of a multipart body, written exactly as browsers write it; undefined for anything else. Strict, because the two
 * parsers Next has for such bodies disagree about the rest, and one of them throws at an encoded file where nobody catches it.
 */
export function readMultipart(body: string, contentType: string): Part[] | undefined {
  const boundary = /^multipart\/form-data; ?boundary=([\w-]{1,70})$/.exec(contentType)?.[1]
  const [before, ...rest] = `\r\n${body}`.split(`\r\n--${boundary}`)
  const end = rest.pop()
  if (boundary === undefined || before !== '' || !/^--(\r\n)?$/.test(end ?? '')) return undefined
  const parts: Part[] = []
  for (const part of rest) {
    const match = header.exec(part)
    if (!match || part.includes(boundary)) return undefined
    parts.push({ name: match[1] ?? '', value: match[2] ? null : part.slice(match[0].length) })
  }
  return parts
}
