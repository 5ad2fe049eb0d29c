import { readStored } from '#lib/files/picture-files.ts'
import { isImageName } from '#lib/files/image-name.ts'

/** A picture of the store. It is named by its content, so whoever has it never asks again. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly file: string }> }): Promise<Response> {
  const { file } = await params
  const bytes = isImageName(file) ? await readStored(file) : null
  if (!bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(bytes, {
    headers: {
      'Content-Type': typeOf(file),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
    },
  })
}

function typeOf(file: string): string {
  if (file.endsWith('.jpg')) return 'image/jpeg'
  return file.endsWith('.avif') ? 'image/avif' : 'image/webp'
}
