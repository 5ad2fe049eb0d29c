import { Alert } from '#components/ui/alert.tsx'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'

type Props = { readonly campaign: CampaignView; readonly own: boolean; readonly mayApprove: boolean; readonly edits: boolean }

/** What matters about a campaign just now, in one sentence; nothing where its state says it all. */
export function CampaignNotice({ campaign: { state, stateById, stateReason, names, scheduledAt, winner, decision, testRule }, own, mayApprove, edits }: Props) {
  const who = stateById === null ? null : names[stateById]
  if (state === 'draft' && stateReason !== null) return <Alert tone="caution" title="Вернулась в черновик">{who ? `${who}: ${stateReason}` : stateReason}</Alert>
  if (edits && state !== 'draft') return <Alert tone="caution">Любое изменение вернёт рассылку в черновик: согласовать её нужно будет заново, и не вам.</Alert>
  if (state === 'review') {
    if (!mayApprove) return <Alert>Ждёт согласования.</Alert>
    return own ? <Alert>Вы участвовали в подготовке, поэтому согласует коллега.</Alert> : <Alert tone="caution" title="Ждёт вашего решения">Прочитайте письмо, проверьте, кто его получит, и согласуйте или верните с причиной.</Alert>
  }
  if (state === 'scheduled') return <Alert>{scheduledAt ? `Начнёт ${formatWhen(scheduledAt)}. До этого часа запуск можно отменить.` : 'Начинается: собираем получателей.'}</Alert>
  if (state === 'paused') return <Alert tone={stateById === null ? 'danger' : 'caution'} title={stateById === null ? 'Остановилась сама' : `На паузе: ${who}`}>{stateReason}</Alert>
  if (state === 'cancelled') return <Alert>{`Отменена${who ? `: ${who}` : ''}. ${stateReason ?? ''}`}</Alert>
  if (winner !== null) return <Alert tone="success" title="Тест закончен">{decision}</Alert>
  if (state === 'running' && testRule !== null) return <Alert>Идёт тест: остальные ждут лучшего варианта.</Alert>
  return null
}
