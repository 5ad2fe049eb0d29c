import type { Fact } from '#components/desk/facts.tsx'
import type { Cell } from '#lib/marketing/campaigns/cells.ts'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'
import { channelWords, ruleWords, triggerWords } from './campaign-words.ts'

/** The settings of a campaign in words. */
export function campaignFacts(campaign: CampaignView, cell: Cell | undefined): readonly Fact[] {
  const { purpose, channel, trigger, audience, expiresAt, perMinute, complaintBrake, bounceBrake, windowDays, testRule, testShare, testHours, scheduledAt } = campaign
  return [
    { term: 'Что', value: `${channelWords[channel]}: ${cell?.title ?? purpose}` },
    { term: 'Основание', value: cell && <>пункт {cell.clause} политики, согласие <a href={cell.text.href} target="_blank" rel="noreferrer" className="link">«{cell.text.title}»</a></> },
    { term: 'Кому', value: trigger ? `по событию: ${triggerWords[trigger]}` : (audience?.name ?? 'аудитория не выбрана') },
    { term: 'Начало', value: scheduledAt && formatWhen(scheduledAt) },
    { term: 'Предложение до', value: expiresAt && formatWhen(expiresAt) },
    { term: 'Тест', value: testRule && `${testShare} % аудитории, ${counted(testHours ?? 0, 'час', 'часа', 'часов')}, победит тот, где ${ruleWords[testRule]}; поровну — А` },
    { term: 'Скорость', value: perMinute === null ? null : `не больше ${perMinute.toLocaleString('ru')} в минуту` },
    { term: 'Тормоза', value: `жалобы ${complaintBrake} ‰, возвраты ${bounceBrake} ‰` },
    { term: 'Заказы', value: `считаются ${counted(windowDays, 'день', 'дня', 'дней')} после отправки` },
  ]
}
