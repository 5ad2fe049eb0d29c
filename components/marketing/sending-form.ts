/** What the form of pause and frequency posts, as the action takes it. */
export type PostedSending = { readonly days: string } | { readonly perWeek: string }

export function sendingChangeOf(form: FormData): PostedSending {
  const [days, perWeek] = [form.get('days'), form.get('perWeek')]
  return typeof days === 'string' ? { days } : { perWeek: typeof perWeek === 'string' ? perWeek : '' }
}

/** What is heard when it is done. */
export function sendingSaid(change: PostedSending): string {
  if ('perWeek' in change) return 'Запомнили, как часто писать.'
  return change.days === '0' ? 'Пауза снята.' : 'Поставили на\u00a0паузу. Согласия остались как были.'
}
