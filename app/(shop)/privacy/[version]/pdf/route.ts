import { policyPdf } from '#components/policy/policy-pdf.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'
import { versionOf, type VersionParams } from '../version-of.ts'

export const dynamic = 'force-static'

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

/** A version as a document to keep. */
export async function GET(_: Request, { params }: VersionParams): Promise<Response> {
  const version = await versionOf(params)
  if (!version) return new Response(null, { status: 404 })
  const pdf = await renderPdf(policyPdf(version))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="smart-tracker-privacy-${version.number}.pdf"`,
      'X-Robots-Tag': 'noindex',
    },
  })
}
