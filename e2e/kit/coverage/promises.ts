import type { Cover } from './cover.ts'

/** The twelve promises of behaviour, by their numbers. */
export const promises: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12, { readonly what: string; readonly cover: Cover }>> = {
  1: {
    what: 'деньги — целые копейки внутри, рубли с тонким пробелом снаружи',
    cover: { proofs: ['bonus/spending: платит часть заказа бонусами', 'desk/orders: менеджер возвращает деньги', 'promises/money: цена одна и та же', 'lib/money/money.test.ts: is what the language says'] },
  },
  2: {
    what: 'ничто не продаётся дважды; деньги за просроченное возвращаются',
    cover: { proofs: ['buying/checkout-form: последний экземпляр достаётся одному', 'buying/order: не оплатил вовремя', 'buying/order: оплата после срока возвращается', 'lib/checkout/place-order.db.test.ts: 200 buyers'] },
  },
  3: {
    what: 'всё, что может прийти дважды, приходит дважды без вреда',
    cover: { proofs: ['buying/checkout-form: двойное нажатие', 'buying/checkout-form: две вкладки с одним оформлением', 'safety/replay: форма кода, отправленная пять раз сразу', 'marketing/unsubscribe: двойное нажатие', 'buying/payment: уже оплаченное второй раз'] },
  },
  4: {
    what: 'согласие — доказательство: ничего не отмечено заранее, отозвать не труднее, чем дать',
    cover: { proofs: ['consent/empty-boxes: …: отметка на каждое согласие', 'consent/communications: мера симметрии', 'consent/communications: история: каждое событие', 'marketing/why: почему пришло письмо', 'collection-points/both-channels: оформление'] },
  },
  5: {
    what: 'без живого согласия ничего не отправить',
    cover: { proofs: ['marketing/campaigns: отписка посреди рассылки', 'marketing/campaigns: двое маркетологов', 'collection-points/one-channel: подписка', 'lib/marketing/gate/bypasses.db.test.ts: past the gate'] },
  },
  6: {
    what: 'личные данные читают для цели, взгляд сотрудника виден человеку',
    cover: { proofs: ['desk/customers: поддержка: находит покупателя', 'privacy/my-data: журнал: кто, что', 'desk/access: страницы: … видит то, на что есть право'] },
  },
  7: {
    what: 'сроки — часы: обращения, претензии, кандидаты, бронь, бонусы',
    cover: { proofs: ['desk/requests: отказ — только с основанием', 'privacy/requests: гость: обращение по коду из письма', 'buying/order: не оплатил вовремя', 'bonus/portal: баланс, сроки', 'careers/own-application: резерв: вопрос приходит за месяц', 'desk/today: каждая роль видит только свои очереди'] },
  },
  8: {
    what: 'уничтожение настоящее, и есть акт',
    cover: { proofs: ['privacy/destruction: что исчезнет и что останется', 'desk/retention: акт открывается файлом', 'careers/own-application: отзывает и удаляет'] },
  },
  9: {
    what: 'плохой ввод: слова у поля, набранное на месте, никогда 500',
    cover: { proofs: ['buying/checkout-form: ошибки стоят у полей', 'safety/hostile-input: оформление отвечает на что угодно', 'portal/personal-data: пустое и неверное имя', 'buying/without-scripts: без скриптов: ошибка у поля'] },
  },
  10: {
    what: 'каждая страница — на телефоне и компьютере, с клавиатуры, с программой чтения, светлая и тёмная',
    cover: {
      proofs: [
        'accessibility/pages: доступны и помещаются', 'accessibility/portal: раздел за разделом', 'desk/every-page: доступны, помещаются', 'buying/keyboard: вся покупка с одной клавиатуры', 'mobile/mobile: вся покупка удаётся с телефона',
        'looks/screens: гость: главная, список, товар', 'looks/components: кнопка, поле, отметка',
      ],
    },
  },
  11: {
    what: 'время хранится в UTC, показывается по Саратову или по месту человека',
    cover: { proofs: ['promises/time: срок оплаты', 'lib/privacy/clocks.test.ts: a term ends after it began'] },
  },
  12: {
    what: 'ни секретов, ни личных данных в журналах и адресах',
    cover: { proofs: ['safety/privacy: личного нет ни в одном адресе', 'safety/header-injection: перевод строки в контакте', 'lib/privacy/destruction/absence.db.test.ts: of a person with everything nothing is left'] },
  },
}
