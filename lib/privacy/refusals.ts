/** Why a request or claim was not taken back. */
export function recallRefusal(code: string): string {
  if (code === 'closed') return 'Уже закрыто: обновите страницу, чтобы увидеть ответ.'
  if (code === 'too-late') return 'Поздно: уничтожение уже началось.'
  return 'Не получилось. Обновите страницу и попробуйте ещё раз.'
}

/** What stands at the choice when a request is refused for who asks: whoever works here gives the role back first. */
export const STAFF_STAY = 'Пока вы работаете в магазине, ваши данные нужны, чтобы было видно, кто что сделал. Сначала попросите снять с вас роль сотрудника.'
