import * as z from 'zod'
import { applicationOfToken } from '#lib/careers/application-link.ts'
import { db } from '#lib/db/db.ts'
import { type OpenedCv, openCv } from './open-cv.ts'

/** The CV of an application for whoever holds its link; null for any other file, whoever's it is. */
export async function openOwnCv(token: string, fileId: string): Promise<OpenedCv | null> {
  const applicationId = applicationOfToken(token)
  if (applicationId === null || !z.uuid().safeParse(fileId).success) return null
  const own = await db.candidateFile.findFirst({ where: { id: fileId, applicationId }, select: { id: true } })
  return own && openCv(db, fileId)
}
