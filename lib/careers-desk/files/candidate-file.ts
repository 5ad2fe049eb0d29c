import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { noFile } from '#lib/careers/files/cv-response.ts'
import { seeCandidateFile } from './see-candidate-file.ts'

/** Answers a file of a candidate to whoever may see it: 401 to nobody, 403 without the permission or while the candidate's data are masked, 404 for any other file. */
export async function candidateFile(applicationId: string, fileId: string, how: 'download' | 'page', make: () => Promise<Response>): Promise<Response> {
  try {
    const staff = await requireStaff('candidates.files')
    if (![applicationId, fileId].every((id) => z.uuid().safeParse(id).success)) return noFile(404)
    await seeCandidateFile(staff, applicationId, fileId, how)
    return await make()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-found') return noFile(404)
    return noFile(error.code === 'signed-out' ? 401 : 403)
  }
}
