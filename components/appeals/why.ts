/** Why each field is asked for, and by which clause. */
export const why = {
  words: { text: 'Чтобы понять, о чём вы просите, и ответить по существу. Документы и паспорт не нужны.', clause: '4.1.8' },
  contact: { text: 'Пришлём код, чтобы убедиться, что это вы, и ответ. Для рассылок этот контакт не используем.', clause: '4.1.3' },
  order: { text: 'Чтобы быстрее найти, о какой покупке речь.', clause: '4.1.3' },
} as const
