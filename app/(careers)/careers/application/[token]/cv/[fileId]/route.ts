import { cvResponse, noFile } from '#lib/careers/files/cv-response.ts'
import { openOwnCv } from '#lib/careers/files/open-own-cv.ts'

export const dynamic = 'force-dynamic'

/** The CV of an application, for whoever holds its link. */
export async function GET(_request: Request, { params }: RouteContext<'/careers/application/[token]/cv/[fileId]'>): Promise<Response> {
  const { token, fileId } = await params
  const file = await openOwnCv(token, fileId)
  return file ? cvResponse(file) : noFile(404)
}
