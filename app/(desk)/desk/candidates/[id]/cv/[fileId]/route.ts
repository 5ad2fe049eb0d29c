import { candidateFile } from '#lib/careers-desk/files/candidate-file.ts'
import { cvResponse, noFile } from '#lib/careers/files/cv-response.ts'
import { openCv } from '#lib/careers/files/open-cv.ts'
import { db } from '#lib/db/db.ts'

export const dynamic = 'force-dynamic'

/** A candidate's CV, to be saved. */
export async function GET(_request: Request, { params }: RouteContext<'/desk/candidates/[id]/cv/[fileId]'>): Promise<Response> {
  const { id, fileId } = await params
  return candidateFile(id, fileId, 'download', async () => {
    const file = await openCv(db, fileId)
    return file ? cvResponse(file) : noFile(404)
  })
}
