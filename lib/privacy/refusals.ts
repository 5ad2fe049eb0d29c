/** Why a request or claim was not taken back. */
export function recallRefusal(code: string): string {
  if (code === 'closed') return 'Уже закрыто: обновите страницу, чтобы увидеть ответ.'
  return 'Не получилось. Обновите страницу и попробуйте ещё раз.'
}
