import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Staff } from './upload-import.ts'

/**
 * Carries out the file of a finished dry run, once however often it is asked for; returns the id of that run. Refusals `not-found`,
 * `not-checked` (the check is not over, was cancelled, or the file is broken), `nothing-to-do`, `file-gone`.
 */
export async function startImport(dryRunId: string, staff: Staff): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM import_runs WHERE id = ${dryRunId}::uuid FOR UPDATE`
    const checked = await tx.importRun.findUnique({ where: { id: dryRunId }, include: { carriedBy: { select: { id: true } } } })
    if (!checked?.dryRun) throw new Refusal('not-found')
    if (checked.carriedBy) return checked.carriedBy.id
    if (checked.state !== 'finished' || checked.fault !== null) throw new Refusal('not-checked')
    if (checked.created + checked.changed === 0) throw new Refusal('nothing-to-do')
    const { kind, fileName, fileId, size, delimiter, header, unknown, total } = checked
    if (!(await tx.importPart.findUnique({ where: { fileId_position: { fileId, position: 0 } }, select: { position: true } }))) throw new Refusal('file-gone')
    const { id } = await tx.importRun.create({
      data: { kind, fileName, fileId, size, delimiter, header, unknown, total, dryRun: false, ofId: dryRunId, staffId: staff.personId, role: staff.role },
      select: { id: true },
    })
    await addJob(tx, 'imports.run', { runId: id }, { key: `import:${id}` })
    return id
  })
}
