/** Why a request or claim was not taken back. */
export function recallRefusal(code: string): string {
  if (code === 'closed') return 'Уже закрыто: обновите страницу, чтобы увидеть ответ.'
  if (code === 'too-late') return 'Поздно: уничтожение уже началось.'
  return 'Не получилось. Обновите страницу и попробуйте ещё раз.'
}
