import { Refusal } from '#lib/action/refusal.ts'
import { restingStays } from '#lib/careers/consent/resting.ts'
import { lockApplication } from '#lib/careers-desk/candidates/lock-application.ts'
import { writeLetter } from '#lib/careers-desk/letters/write-letter.ts'
import { vacancyStanding } from '#lib/careers-desk/vacancies/vacancy-state.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

type Offer = { readonly applicationId: string; readonly vacancyId: string; /** A sentence of one's own before the vacancy; may be empty. */ readonly words: string }

/**
 * Writes to somebody in the talent pool of a vacancy that is open: what the consent for the pool is for. Refusals `not-found` (not in the pool any more, blocked), `consent-waits` (theirs rests, 9.1), `vacancy-closed`, `already-applied` (they have answered it),
 * `invalid` (field `words`: words that advertise).
 */
export async function offerVacancy({ applicationId, vacancyId, words }: Offer, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { subjectId } = await lockApplication(tx, applicationId)
    const entry = await tx.talentPoolEntry.findUnique({ where: { applicationId }, select: { until: true } })
    if (!entry || entry.until < now()) throw new Refusal('not-found')
    if ((await restingStays(tx, [subjectId])).has(subjectId)) throw new Refusal('consent-waits')
    const vacancy = await tx.vacancy.findUnique({ where: { id: vacancyId }, select: { title: true, slug: true, summary: true, city: true, state: true, publishAt: true, closesAt: true } })
    if (!vacancy || vacancyStanding(vacancy, now()) !== 'open') throw new Refusal('vacancy-closed')
    if ((await tx.application.count({ where: { subjectId, vacancyId, stage: { not: 'withdrawn' } } })) > 0) throw new Refusal('already-applied')
    const body = ['Здравствуйте, {имя}!', words, `Вы согласились, чтобы мы вспоминали о вас, когда появится новая работа. Она появилась: «${vacancy.title}», ${vacancy.city}. ${vacancy.summary}`, `Прочитать и откликнуться: ${env.APP_URL}/careers/${vacancy.slug}`, 'Если это не для вас, ничего делать не нужно.']
    await writeLetter(tx, applicationId, { subject: `Вакансия «${vacancy.title}»`, body: body.filter((part) => part !== '').join('\n\n') }, staff.personId)
  })
}
