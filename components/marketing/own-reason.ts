import type { CampaignMessageState, CampaignReason } from '#lib/db/generated/enums.ts'

/** Why a mailing was not sent to somebody, said to that person. */
const reasons: Readonly<Record<CampaignReason, string>> = {
  no_consent: 'вы\u00a0на это не\u00a0соглашались',
  unconfirmed: 'вы\u00a0согласились, но\u00a0не\u00a0подтвердили контакт',
  frozen: 'Политика стала шире, а\u00a0вы\u00a0согласились раньше: без нового согласия не\u00a0пишем',
  blocked: 'ваши данные заблокированы на\u00a0время проверки',
  suppressed: 'на\u00a0этот адрес или номер реклама не\u00a0уходит: он\u00a0не\u00a0принимал наши сообщения или на\u00a0них жаловались',
  capped: 'за\u00a0неделю вам уже написали столько, сколько можно',
  quiet: 'было неподходящее время суток',
  paused: 'вы\u00a0попросили паузу',
  withdrawn: 'вы\u00a0отозвали согласие',
  contact_changed: 'у\u00a0вас другой контакт',
  offer_over: 'предложение закончилось раньше',
  campaign_cancelled: 'мы\u00a0отменили рассылку',
  hard_bounce: 'такого адреса нет',
  soft_bounce: 'почтовый ящик не\u00a0принял письмо',
  complaint: 'вы\u00a0пометили наше письмо как спам',
  operator_refusal: 'оператор связи не\u00a0принял сообщение',
  refused: 'сервер не\u00a0принял сообщение',
  not_needed: 'повод для него исчез',
}

/** «отправили», or why not. */
export function ownReason(state: CampaignMessageState, reason: CampaignReason | null): string {
  if (state === 'unknown') return 'отправляли, но\u00a0не\u00a0знаем, дошло\u00a0ли: второй раз не\u00a0шлём'
  if (state === 'bounced') return `отправили, вернулось: ${reason ? reasons[reason] : 'не\u00a0доставлено'}`
  if (state === 'handed' || state === 'accepted' || state === 'delivered') return 'отправили'
  return `не\u00a0отправили: ${reason ? reasons[reason] : 'сервер не\u00a0принял сообщение'}`
}
