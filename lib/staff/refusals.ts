/** What the room of the staff refuses, by code. */
export const staffRefusals: Readonly<Record<string, string>> = {
  'not-found': 'Нет учётной записи с такой подтверждённой почтой: пусть сначала зарегистрируются.',
  'last-admin': 'Это последний администратор: без него никто не сможет давать роли.',
}
