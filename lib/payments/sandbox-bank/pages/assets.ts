import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Reply } from '../reply.ts'

const files: Readonly<Record<string, { readonly url: URL; readonly type: string }>> = {
  'bank.css': { url: new URL('./bank.css', import.meta.url), type: 'text/css; charset=utf-8' },
  'golos-cyrillic.woff2': { url: new URL('../../../../app/fonts/golos-cyrillic.woff2', import.meta.url), type: 'font/woff2' },
  'golos-latin.woff2': { url: new URL('../../../../app/fonts/golos-latin.woff2', import.meta.url), type: 'font/woff2' },
}

/** The style sheet and the typeface, or null. */
export async function asset(name: string): Promise<Reply | null> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (file === undefined) return null
  return { status: 200, headers: { 'content-type': file.type, 'cache-control': 'public, max-age=300' }, body: await readFile(fileURLToPath(file.url)) }
}
