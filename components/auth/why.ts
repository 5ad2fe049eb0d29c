/** «Зачем это нужно»: the reason for each question of the registration, and the clauses of the policy: the datum (3.2.x) and its purpose (4.1.6). */
export const why = {
  surname: { text: 'Подставим в заказы: по фамилии их выдают именно вам.', clause: '3.2.1 и 4.1.6' },
  givenName: { text: 'По имени обращаемся к вам в кабинете и письмах.', clause: '3.2.1 и 4.1.6' },
  patronymic: { text: 'Помогает почте не перепутать получателя. Можно не указывать.', clause: '3.2.1 и 4.1.6' },
  contact: {
    text: 'Это ваше имя для входа: сюда придёт код подтверждения, а потом — известия о заказах. Рекламу без вашего отдельного согласия не присылаем.',
    clause: '3.2.2, 3.2.3 и 4.1.6',
  },
} as const
