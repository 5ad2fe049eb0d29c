import { candidateFile } from '#lib/careers-desk/files/candidate-file.ts'
import { noFile, previewResponse } from '#lib/careers/files/cv-response.ts'
import { openPreview } from '#lib/careers/files/open-preview.ts'
import { db } from '#lib/db/db.ts'

export const dynamic = 'force-dynamic'

/** A page of a candidate's CV as a picture. */
export async function GET(_request: Request, { params }: RouteContext<'/desk/candidates/[id]/cv/[fileId]/[page]'>): Promise<Response> {
  const { id, fileId, page } = await params
  if (!/^[1-9]\d?$/.test(page)) return noFile(404)
  return candidateFile(id, fileId, 'page', async () => {
    const picture = await openPreview(db, fileId, Number(page))
    return picture ? previewResponse(picture) : noFile(404)
  })
}
