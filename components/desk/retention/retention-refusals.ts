import type { RefusalWords } from '#components/desk/refusal-words.ts'

export const retentionRefusals: RefusalWords = {
  'planned-already': 'Уничтожение уже назначено.',
  decided: 'Оба одобрения уже есть.',
  'same-person': 'Вы уже одобрили: второе одобрение даёт другой человек.',
  'asked-for': 'Об этом просил человек: откажите в обращении с основанием.',
  'too-late': 'Поздно: последнее письмо уже отправлено.',
  staff: 'Это сотрудник магазина: сначала снимите с него роль.',
}
