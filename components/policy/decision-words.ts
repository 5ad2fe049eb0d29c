import type { Decision } from './mine-store.ts'

const channels = { email: 'почта', sms: 'SMS', site: '' } as const
const date = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Saratov', day: '2-digit', month: '2-digit', year: 'numeric' })

/** «почта — вы согласились 12.11.2026, SMS — не соглашались»: what somebody decided about one purpose. */
export function decisionWords(decisions: readonly Decision[]): string {
  return decisions.map(({ channel, ...decision }) => [channels[channel], stateWords(decision)].filter(Boolean).join(' — ')).join(', ')
}

function stateWords({ state, since }: Omit<Decision, 'channel'>): string {
  const on = since === null ? '' : ` ${date.format(new Date(since))}`
  const words: Readonly<Record<Decision['state'], string>> = {
    granted: `вы согласились${on}`,
    waiting: 'ждёт вашего подтверждения',
    frozen: 'приостановлено: цель стала шире',
    withdrawn: `вы отозвали согласие${on}`,
    none: 'вы не соглашались',
  }
  return words[state]
}
