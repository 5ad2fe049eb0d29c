import * as z from 'zod'
import { refusalText } from '#components/desk/refusal-words.ts'
import { fileRefusals } from '#lib/files/refusals.ts'

const stored = z.object({ file: z.string(), width: z.int(), height: z.int() })
const refused = z.object({ code: z.string(), fields: z.record(z.string(), z.string()) })

export type Uploaded = { readonly ok: true; readonly image: z.output<typeof stored> } | { readonly ok: false; readonly why: string }

/** Sends a picture to the store, for a product or for a letter. */
export async function uploadImage(file: File, use: 'product' | 'letter'): Promise<Uploaded> {
  if (file.size > 15 * 1024 * 1024) return { ok: false, why: refusalText('file-too-large', {}, fileRefusals) }
  try {
    const response = await fetch(`/api/desk/images?use=${use}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })
    const answer: unknown = await response.json()
    if (response.ok) return { ok: true, image: stored.parse(answer) }
    const { code, fields } = refused.parse(answer)
    return { ok: false, why: refusalText(code, fields, fileRefusals) }
  } catch {
    return { ok: false, why: refusalText('unreachable') }
  }
}
