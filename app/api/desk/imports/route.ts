import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { isImportKind, LARGEST_FILE } from '#lib/imports/kinds.ts'
import { importRefusal } from '#lib/imports/refusals.ts'
import { uploadImport } from '#lib/imports/upload-import.ts'

const noStore = { 'Cache-Control': 'no-store' }

/**
 * Takes a CSV file and has it checked: the body is the file itself, `kind` and `name` stand in the address. Answers the id of the dry run,
 * or a refusal in Russian. (Not below /desk: what passes the proxy is cut at 10 MB.)
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isFromHere(request.headers)) throw new Refusal('not-permitted', { permission: 'catalogue.import' })
    const staff = await requireStaff('catalogue.import')
    const { searchParams } = new URL(request.url)
    const kind = searchParams.get('kind')
    if (!isImportKind(kind)) throw new Refusal('unknown-kind')
    const id = await uploadImport({ kind, name: searchParams.get('name') ?? '', content: await bodyOf(request) }, staff)
    return Response.json({ id }, { headers: noStore })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Response.json({ code: error.code, message: importRefusal(error.code, error.fields) }, { status: statusOf(error.code), headers: noStore })
  }
}

function statusOf(code: string): number {
  if (code === 'signed-out') return 401
  if (code === 'not-permitted' || code === 'second-factor-required') return 403
  return code === 'too-large' ? 413 : 422
}

/** The body, as far as it may be long: whatever its head says of its length. */
async function bodyOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > LARGEST_FILE) throw new Refusal('too-large')
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > LARGEST_FILE) throw new Refusal('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
