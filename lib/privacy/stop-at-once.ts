import { now } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import { type PlannedDestruction, startDestruction } from './destruction/start-destruction.ts'
import type { NewRequest } from './make-request.ts'

const ads = (['news-offers', 'ads', 'bonus-notices', 'back-in-stock'] as const).flatMap((purpose): ConsentCell[] => [{ purpose, channel: 'email' }, { purpose, channel: 'sms' }])

/**
 * What a request asks for and needs no check is done in its own transaction: advertising ends (152-FZ art. 15(2), 38-FZ art. 18), consents
 * end (art. 9(2)), a destruction is planned in seven days (6.1.3). Answers whether the request is answered by that; the data of withdrawn consents still have to be destroyed.
 */
export async function stopAtOnce(tx: Transaction, { kind, subjectId, personId, channel }: NewRequest, requestId: string): Promise<boolean> {
  if (kind === 'destroy') return isPlannedAlready(tx, await startDestruction(tx, { subjectId, requestId }), requestId)
  if (kind !== 'stop_ads' && kind !== 'withdraw') return false
  const ended = await withdrawConsents(tx, {
    ...(personId === null ? { subjectId } : { personId }),
    cells: kind === 'stop_ads' ? ads : 'all',
    evidence: { url: `${env.APP_URL}${channel === 'portal' ? '/account/requests' : '/privacy/request'}`, address: null, userAgent: null, sessionId: null, locale: 'ru' },
    point: 'communications',
  })
  if (kind === 'withdraw') return false
  const answer = ended === 0
    ? 'Согласий на рекламу у нас нет: рекламу мы вам не отправляем и не будем.'
    : `Готово: отозвали ${counted(ended, 'согласие', 'согласия', 'согласий')} на рекламу и рассылки. С этого момента мы ничего рекламного не отправим.`
  await tx.subjectRequest.update({ where: { id: requestId }, data: { state: 'answered', answer, answeredBy: 'shop', closedAt: now() } })
  return true
}

/** A second request for what is planned already is answered by that. */
async function isPlannedAlready(tx: Transaction, planned: PlannedDestruction, requestId: string): Promise<boolean> {
  if (planned.requestId === requestId) return false
  const answer = `Уничтожение уже назначено на ${formatDate(planned.runAt)}. До этого дня можно передумать.`
  await tx.subjectRequest.update({ where: { id: requestId }, data: { state: 'answered', answer, answeredBy: 'shop', closedAt: now() } })
  return true
}
