import type { Cover } from './cover.ts'

/** A row of the product's rooms: its part of the house, its routes as the shop is built, and what proves it. */
export type Room = { readonly part: string; readonly what: string; readonly routes: readonly string[]; readonly cover: Cover }

/** Every room of the house, wing by wing. Each route of the shop belongs to one of them. */
export const rooms: readonly Room[] = [
  {
    part: 'Магазин',
    what: 'главная',
    routes: ['/'],
    cover: { proofs: ['buying/guest-buys: гость находит браслет', 'looks/screens: гость: главная, список, товар', 'consent/empty-boxes: …: отметка на каждое согласие'] },
  },
  {
    part: 'Магазин',
    what: 'каталог и семейства: карточки, фильтры с числами, порядок, страницы',
    routes: ['/catalogue', '/catalogue/filter', '/catalogue/[category]', '/catalogue/[category]/filter', '/api/cards'],
    cover: {
      proofs: [
        'catalogue/listing: число у значения фильтра',
        'catalogue/listing: фильтры живут в адресе',
        'catalogue/listing: порядок по цене верен',
        'catalogue/listing: цена от и до отбирает',
        'catalogue/listing: длинный список листается',
        'catalogue/ways: из списка к товару и назад',
        'catalogue/listing: отбор работает кнопкой «Применить»',
        'catalogue/facets: чего сейчас нет, видно и нельзя выбрать',
        'catalogue/facets: ползунок цены с клавиатуры',
        'catalogue/facets: «Назад» снимает по одному',
      ],
    },
  },
  {
    part: 'Магазин',
    what: '/search: морфология, опечатки, раскладка, подсказки',
    routes: ['/search', '/api/suggest'],
    cover: {
      proofs: [
        'catalogue/search: подсказки с одной клавиатуры',
        'catalogue/search: чужая раскладка находит',
        'catalogue/search: найденное сужается категорией и фильтрами',
        'catalogue/search: ничего не нашлось: сказано, что делать',
        'catalogue/search: поиск работает и без скриптов',
      ],
    },
  },
  {
    part: 'Магазин',
    what: 'товар: галерея, варианты, цена, остаток, бонусы, доставка, характеристики, похожее, избранное',
    routes: ['/product/[slug]/[[...variant]]', '/images/[file]'],
    cover: {
      proofs: [
        'catalogue/product: выбор цвета меняет адрес',
        'catalogue/product: чего мало, то посчитано',
        'catalogue/product: картинку можно увеличить',
        'catalogue/product: на странице есть всё для решения',
        'catalogue/product: пока страница была открыта, товар закончился',
        'portal/wish-list: гость: сердечко на товаре',
        'bonus/spending: гость видит, сколько получил бы участник',
      ],
    },
  },
  {
    part: 'Магазин',
    what: 'вопросы о товаре: раздел на его странице, все вопросы, форма, код гостя',
    routes: ['/product/[slug]/questions', '/product/[slug]/questions/ask', '/product/[slug]/questions/ask/code'],
    cover: { proofs: ['finding/questions: гость спрашивает', 'finding/questions: без скриптов'] },
  },
  {
    part: 'Магазин',
    what: 'отзывы проверенных покупателей: написать, фотографии, псевдоним или имя, полезность, список',
    routes: ['/product/[slug]/reviews', '/account/reviews', '/account/reviews/new', '/account/reviews/[line]', '/api/reviews/votes', '/api/reviews/photos', '/images/reviews/[file]'],
    cover: { proofs: ['reviews/writing: покупатель пишет отзыв', 'reviews/writing: отзыв без скриптов', 'lib/reviews/reviews.db.test.ts: the name stands beside a review while its consent lives'] },
  },
  {
    part: 'Магазин',
    what: 'сравнение: до четырёх товаров, только различия, ссылка, переходит в кабинет при входе',
    routes: ['/compare', '/api/compare'],
    cover: { proofs: ['catalogue/compare: гость сравнивает', 'lib/compare/compare.db.test.ts: two tabs together do not exceed the bound', 'lib/compare/comparison-of.test.ts: of mixed families what all have comes first'] },
  },
  {
    part: 'Магазин',
    what: 'просмотренное: на устройстве, по просьбе — в кабинете',
    routes: ['/viewed', '/account/viewed'],
    cover: { proofs: ['catalogue/viewed: что человек смотрел, помнит его браузер', 'lib/viewed/viewed.db.test.ts: nothing is kept of whoever has not asked for it'] },
  },
  {
    part: 'Магазин',
    what: 'избранное гостя, переходит в кабинет при входе',
    routes: ['/wishlist', '/wishlist/shared'],
    cover: { proofs: ['portal/wish-list: отложенное гостем приходит в кабинет', 'catalogue/shared-wishes: списком делятся ссылкой', 'accounts/takes-along: избранное гостя переходит в кабинет'] },
  },
  {
    part: 'Магазин',
    what: 'корзина: правка, промокод, чего не хватает, перемены сказаны прямо',
    routes: ['/cart'],
    cover: {
      proofs: [
        'cart/cart: изменение видно сразу',
        'cart/cart: о новой цене говорится прямо',
        'cart/cart: чего не хватает, то нельзя оформить',
        'cart/cart: две вкладки показывают одно и то же',
        'buying/promo: код с клавиатуры',
        'cart/without-scripts: корзина работает без скриптов',
      ],
    },
  },
  {
    part: 'Магазин',
    what: 'оформление на одной странице: контакт, доставка, оплата, бонусы, согласия',
    routes: ['/checkout'],
    cover: {
      proofs: [
        'buying/guest-buys: гость находит браслет',
        'buying/keyboard: вся покупка с одной клавиатуры',
        'mobile/mobile: вся покупка удаётся с телефона',
        'buying/delivery: для пункта выдачи адрес не спрашивают',
        'buying/delivery: почта спрашивает индекс',
        'buying/payment: покупатель платит через СБП',
        'buying/checkout-form: двойное нажатие даёт один заказ',
        'bonus/spending: платит часть заказа бонусами',
        'portal/checkout: кто вошёл, того ни о чём не спрашивают дважды',
        'buying/without-scripts: без скриптов: ошибка у поля',
      ],
    },
  },
  {
    part: 'Магазин',
    what: 'страница заказа по подписанной ссылке',
    routes: ['/order/[number]'],
    cover: { proofs: ['buying/order: неоплаченный заказ можно отменить', 'buying/order: по номеру без ключа', 'buying/payment: страница заказа сама узнаёт', 'buying/delivery: заказ доходит до покупателя'] },
  },
  {
    part: 'Магазин',
    what: 'бонусная программа: правила, калькулятор, вступление',
    routes: ['/bonus', '/bonus/rules/[number]', '/bonus/join', '/bonus/join/code', '/bonus/[token]'],
    cover: { proofs: ['bonus/joining: страница: калькулятор считает', 'bonus/joining: без кабинета: почта, код', 'bonus/joining: чужая ссылка не открывает ничего'] },
  },
  {
    part: 'Магазин',
    what: 'вакансии и отклик с резюме',
    routes: [
      '/careers', '/careers/filter', '/careers/[slug]', '/careers/[slug]/apply', '/careers/[slug]/apply/code', '/careers/application/[token]', '/careers/application/[token]/interviews/[id]',
      '/careers/application/gone', '/careers/application/[token]/cv/[fileId]', '/api/careers/closed', '/api/careers/cv',
    ],
    cover: { proofs: ['careers/vacancies: вакансии по командам', 'careers/applying: отклик с резюме', 'careers/own-application: отзывает и удаляет', 'careers/vacancies: закрытая вакансия: 410'] },
  },
  {
    part: 'Магазин',
    what: 'политика: действующая, прежние, что изменилось, кнопки у пунктов',
    routes: ['/privacy', '/privacy/[version]', '/privacy/[version]/changes', '/privacy/[version]/pdf', '/privacy/at', '/privacy/cookies', '/privacy/texts/[purpose]/[channel]/[number]', '/privacy/ledger', '/privacy/proof', '/api/decisions'],
    cover: { proofs: ['policy/pages: на странице вся действующая версия', 'policy/pages: рядом с правом — кнопка', 'policy/new-version: новая версия: через пять секунд', 'policy/dates: что действовало на дату'] },
  },
  {
    part: 'Магазин',
    what: 'обращение и претензия без кабинета',
    routes: [
      '/privacy/request', '/privacy/request/code', '/privacy/request/confirm/[token]', '/privacy/request/[token]', '/privacy/request/[token]/receipt',
      '/claims', '/claims/code', '/claims/confirm/[token]', '/claims/[token]', '/claims/[token]/receipt',
    ],
    cover: { proofs: ['privacy/requests: гость: обращение по коду из письма', 'privacy/requests: гость подтверждает обращение кодом из СМС', 'privacy/claims: гость: претензия по коду'] },
  },
  { part: 'Магазин', what: 'жалоба на отзыв без кабинета, её решение по личной ссылке', routes: ['/reviews/[id]/report', '/reviews/reports/[token]'], cover: { proofs: ['desk/reviews: отзыв отклоняют', 'desk/reviews: без скриптов жалуются'] } },
  {
    part: 'Магазин',
    what: 'центр подписки по ссылке и отписка одним нажатием',
    routes: ['/subscription', '/subscription/[token]', '/subscription/[token]/receipt/[eventHash]', '/subscription/confirm/[token]', '/subscription/restock/[sku]', '/why/[token]', '/why/[token]/proof', '/s/[code]', '/r/[token]'],
    cover: { proofs: ['consent/subscription: по ссылке, не входя', 'marketing/unsubscribe: из письма в центр подписки', 'marketing/restock: гость: страница товара', 'marketing/why: почему пришло письмо'] },
  },
  {
    part: 'Магазин',
    what: 'что публикует дистанционный продавец',
    routes: ['/delivery', '/returns', '/contacts', '/offer'],
    cover: { proofs: ['privacy/every-page: на каждой странице', 'seo/seo: кто продаёт, сказано и людям', 'mobile/mobile: нажимать удобно'] },
  },
  {
    part: 'Кабинет',
    what: 'двери: вход, регистрация, новый пароль',
    routes: ['/sign-in', '/sign-in/code', '/sign-in/second-factor', '/sign-up', '/reset', '/reset/[token]', '/verify/[token]'],
    cover: { proofs: ['accounts/sign-up: регистрация по почте', 'accounts/sign-in: по паролю входят', 'accounts/sign-in: вход по ссылке из письма', 'accounts/reset: новый пароль по ссылке', 'accounts/second-factor: двухэтапный вход'] },
  },
  { part: 'Кабинет', what: 'обзор', routes: ['/account', '/account/[...path]', '/api/me'], cover: { proofs: ['portal/overview: обзор начинается с заказа', 'portal/overview: пустые разделы говорят', 'looks/screens: покупатель: обзор и уведомления'] } },
  {
    part: 'Кабинет',
    what: 'заказы: где он, отмена, возврат, повтор, чек',
    routes: ['/account/orders', '/account/orders/[number]', '/account/orders/[number]/receipt', '/account/orders/[number]/return'],
    cover: { proofs: ['portal/orders: заказ: где он', 'portal/orders: оплаченный заказ отменён до сборки', 'portal/orders: повторить заказ', 'portal/returns: возврат части заказа', 'portal/keyboard: вернуть вещь и отозвать возврат'] },
  },
  {
    part: 'Кабинет',
    what: 'личные данные (6.1.2)',
    routes: ['/account/personal-data', '/account/personal-data/[contact]'],
    cover: { proofs: ['portal/personal-data: новая фамилия', 'portal/contact-change: почта меняется двумя кодами', 'portal/contact-change: мобильный меняется кодами'] },
  },
  { part: 'Кабинет', what: 'адреса', routes: ['/account/addresses', '/account/addresses/new', '/account/addresses/[id]'], cover: { proofs: ['portal/addresses: адрес добавляют, правят, предлагают', 'portal/keyboard: адрес с одной клавиатуры'] } },
  {
    part: 'Кабинет',
    what: 'уведомления: цель × канал, доказательства, история',
    routes: ['/account/communications', '/account/communications/receipt/[eventHash]'],
    cover: { proofs: ['consent/communications: каждое согласие даётся и отзывается', 'consent/communications: история: каждое событие', 'consent/communications: мера симметрии', 'marketing/unsubscribe: паузу и частоту выбирают и в кабинете'] },
  },
  { part: 'Кабинет', what: 'политика: принятая, разница, принять заново', routes: ['/account/policy'], cover: { proofs: ['policy/new-version: новая версия: через пять секунд'] } },
  {
    part: 'Кабинет',
    what: 'мои данные: что хранится и зачем, кому передано, архив, исправить, заблокировать, уничтожить; обращения со сроками',
    routes: [
      '/account/my-data', '/account/my-data/journal', '/account/my-data/delete', '/api/export/[token]', '/account/requests', '/account/requests/new', '/account/requests/[number]',
      '/account/requests/claims/new', '/account/requests/claims/[number]',
    ],
    cover: {
      proofs: [
        'privacy/my-data: покупатель видит, что о нём хранится',
        'privacy/my-data: скачивается сразу',
        'privacy/my-data: журнал: кто, что',
        'privacy/blocking: с просьбы сотрудники не видят данных',
        'privacy/destruction: что исчезнет и что останется',
        'privacy/requests: кабинет: обращение без кода',
        'privacy/claims: кабинет: претензия о своём заказе',
      ],
    },
  },
  { part: 'Кабинет', what: 'вопросы о товарах: что спрошено, что отвечено, удалить', routes: ['/account/questions'], cover: { proofs: ['finding/questions: покупатель спрашивает'] } },
  { part: 'Кабинет', what: 'бонусы: счёт, уровень, что и когда сгорит', routes: ['/account/bonuses'], cover: { proofs: ['bonus/portal: баланс, сроки, уровень', 'bonus/portal: вступить одним нажатием'] } },
  { part: 'Кабинет', what: 'избранное', routes: ['/account/wish-list'], cover: { proofs: ['portal/wish-list: две вкладки и два устройства'] } },
  { part: 'Кабинет', what: 'отзывы', routes: [], cover: { reason: 'не построено: отзывы — следующая задача' } },
  { part: 'Кабинет', what: 'отклики на вакансии', routes: ['/account/applications', '/account/applications/[number]'], cover: { proofs: ['careers/applying: кто вошёл, не вводит известное'] } },
  {
    part: 'Кабинет',
    what: 'безопасность: пароль, сеансы, история входов, второй фактор',
    routes: ['/account/security', '/account/security/password', '/account/security/second-factor'],
    cover: { proofs: ['accounts/sessions: сеансы: видно', 'accounts/sessions: смена пароля', 'portal/security: история входов', 'accounts/second-factor: двухэтапный вход'] },
  },
  { part: 'Рабочий стол', what: 'сегодня', routes: ['/desk', '/desk/[...path]'], cover: { proofs: ['desk/today: число «Собрать»', 'desk/today: каждая роль видит только свои очереди', 'desk/access: страницы: … видит то, на что есть право'] } },
  {
    part: 'Рабочий стол',
    what: 'заказы',
    routes: ['/desk/orders', '/desk/orders/[number]', '/desk/orders/[number]/packing-list', '/desk/orders/packing-lists', '/desk/orders/bulk', '/desk/orders/runs', '/desk/orders/runs/[id]'],
    cover: { proofs: ['desk/orders: склад: находит заказ', 'desk/orders: двое отправляют один заказ', 'desk/orders: менеджер возвращает деньги', 'desk/orders: действие со списком'] },
  },
  {
    part: 'Рабочий стол',
    what: 'каталог и остатки, файлы',
    routes: [
      '/desk/catalogue', '/desk/catalogue/new', '/desk/catalogue/categories', '/desk/catalogue/[slug]', '/desk/catalogue/[slug]/prices', '/desk/stock', '/desk/stock/[sku]',
      '/desk/imports', '/desk/imports/[id]', '/desk/imports/[id]/errors', '/desk/imports/template/[kind]', '/desk/imports/export/[kind]', '/api/desk/imports', '/api/desk/images',
    ],
    cover: { proofs: ['desk/catalogue: новый товар', 'desk/catalogue: двое правят один товар', 'desk/catalogue: цена сейчас, цена потом', 'desk/stock: склад находит товар', 'desk/imports: файл цен'] },
  },
  { part: 'Рабочий стол', what: 'отзывы и жалобы на них', routes: ['/desk/reviews', '/desk/reviews/[id]', '/desk/reviews/[id]/photos/[photoId]', '/desk/reviews/reports'], cover: { proofs: ['desk/reviews: отзыв отклоняют', 'desk/access: страницы: … видит то, на что есть право'] } },
  { part: 'Рабочий стол', what: 'вопросы о товарах', routes: ['/desk/questions', '/desk/questions/[number]'], cover: { proofs: ['finding/questions: гость спрашивает'] } },
  {
    part: 'Рабочий стол',
    what: 'промокоды',
    routes: ['/desk/promo-codes', '/desk/promo-codes/new', '/desk/promo-codes/[id]', '/desk/promo-codes/[id]/report'],
    cover: { proofs: ['desk/promo: маркетолог заводит код', 'desk/promo: двое меняют один код'] },
  },
  {
    part: 'Рабочий стол',
    what: 'покупатели',
    routes: ['/desk/customers', '/desk/customers/merge', '/desk/customers/[id]', '/desk/exports', '/desk/exports/[id]/file'],
    cover: { proofs: ['desk/customers: поддержка: находит покупателя', 'desk/customers: ответственный: объединяет', 'desk/exports: менеджер: выгружает покупателей'] },
  },
  {
    part: 'Рабочий стол',
    what: 'правила бонусов',
    routes: [
      '/desk/bonuses', '/desk/bonuses/rules', '/desk/bonuses/rules/[number]', '/desk/bonuses/campaigns', '/desk/bonuses/campaigns/new', '/desk/bonuses/campaigns/[id]', '/desk/bonuses/liability',
      '/desk/bonuses/liability/csv', '/desk/bonuses/members', '/desk/bonuses/members/[id]', '/desk/bonuses/adjustments', '/desk/bonuses/referrals',
    ],
    cover: { proofs: ['bonus/desk: редакция правил', 'bonus/desk: участник: по контакту целиком', 'bonus/desk: обязательства'] },
  },
  {
    part: 'Рабочий стол',
    what: 'маркетинг: аудитории, рассылки, отчёты',
    routes: [
      '/desk/marketing', '/desk/marketing/campaigns/new', '/desk/marketing/campaigns/[number]', '/desk/marketing/campaigns/[number]/report', '/desk/marketing/campaigns/[number]/report/csv',
      '/desk/marketing/triggers', '/desk/marketing/suppressions', '/desk/marketing/audiences', '/desk/marketing/audiences/new', '/desk/marketing/audiences/[id]', '/desk/reports', '/desk/reports/[kind]',
    ],
    cover: {
      proofs: ['marketing/campaigns: двое маркетологов ведут рассылку', 'marketing/audiences: предпросмотр: каждый человек', 'marketing/abandoned-cart: рассылку по событию готовит один', 'marketing/review-request: просьба об отзыве', 'marketing/suppressions: ответственный за данные вносит', 'desk/reports: отчёты: три графика'],
    },
  },
  {
    part: 'Рабочий стол',
    what: 'вакансии и кандидаты',
    routes: [
      '/desk/vacancies', '/desk/vacancies/new', '/desk/vacancies/[id]', '/desk/vacancies/[id]/preview', '/desk/candidates', '/desk/candidates/[id]', '/desk/candidates/pool', '/desk/candidates/letters',
      '/desk/candidates/report', '/desk/candidates/[id]/cv/[fileId]', '/desk/candidates/[id]/cv/[fileId]/[page]',
    ],
    cover: { proofs: ['desk/hiring: кадры пишут вакансию', 'desk/hiring: доска: карточку несут', 'desk/hiring: данные кандидата открывает причина'] },
  },
  {
    part: 'Рабочий стол',
    what: 'обращения и претензии',
    routes: ['/desk/requests', '/desk/requests/new', '/desk/requests/[number]', '/desk/requests/[number]/receipt', '/desk/claims', '/desk/claims/new', '/desk/claims/[number]', '/desk/claims/[number]/receipt'],
    cover: { proofs: ['desk/requests: ответственный за данные отвечает', 'desk/requests: отказ — только с основанием', 'desk/requests: менеджер отвечает на претензию'] },
  },
  {
    part: 'Рабочий стол',
    what: 'редактор политики',
    routes: ['/desk/policy', '/desk/policy/[document]', '/desk/policy/[document]/edit', '/desk/policy/[document]/purposes'],
    cover: { proofs: ['desk/policy: редакция: автор правит', 'desk/policy: проверка находит недостатки', 'policy/new-version: цели черновика правят формой'] },
  },
  {
    part: 'Рабочий стол',
    what: 'передачи, инциденты, сроки хранения',
    routes: [
      '/desk/disclosures', '/desk/disclosures/authority', '/desk/disclosures/authority/[number]', '/desk/incidents', '/desk/incidents/new', '/desk/incidents/[number]', '/desk/retention',
      '/desk/retention/destructions/[id]', '/desk/retention/subjects/[id]', '/desk/retention/acts/[number]',
    ],
    cover: { proofs: ['desk/retention: запрос органа решают двое', 'desk/incidents: учения', 'desk/incidents: инцидент: черновик', 'desk/retention: уничтожение: пробный прогон'] },
  },
  { part: 'Рабочий стол', what: 'журнал действий и сотрудники', routes: ['/desk/audit', '/desk/staff'], cover: { proofs: ['desk/audit: в журнале видно', 'desk/staff: администратор даёт роль'] } },
  { part: 'Рабочий стол', what: 'исходящие письма и задания', routes: ['/desk/messages', '/desk/jobs'], cover: { proofs: ['desk/messages: менеджер повторяет недошедшее', 'desk/messages: администратор убирает задание'] } },
  {
    part: 'Двор',
    what: 'уведомления банка и оператора СМС',
    routes: ['/api/webhooks/yookassa', '/api/webhooks/sms/[secret]'],
    cover: { proofs: ['safety/hostile-input: уведомления банка', 'buying/payment: деньги пришли, пока покупатель закрыл страницу', 'lib/marketing/inbound/inbound.db.test.ts: a complaint stops all advertising'] },
  },
  { part: 'Двор', what: 'отписка одним нажатием', routes: ['/api/unsubscribe/[token]'], cover: { proofs: ['marketing/unsubscribe: одно нажатие в почтовой программе'] } },
  { part: 'Двор', what: 'здоровье и служебные двери', routes: ['/api/health', '/api/revalidate', '/api/visits', '/api/auth/[...nextauth]'], cover: { proofs: ['safety/hostile-input: служебные двери закрыты', 'safety/replay: билет сеанса никому не служит', 'policy/counter: счётчик принимает только'] } },
  { part: 'Двор', what: 'показатели (metrics)', routes: [], cover: { reason: 'не построено: адреса с показателями процесса нет' } },
  {
    part: 'Двор',
    what: 'ленты, карты, картинки для ссылок',
    routes: [
      '/careers/feed.xml', '/careers/feed.json', '/robots.txt', '/sitemap.xml', '/sitemaps/[part]', '/feeds/market.yml', '/feeds/pictures/[...file]', '/manifest.webmanifest', '/icon.svg', '/apple-icon.png', '/og', '/og/category/[slug]', '/og/product/[slug]', '/og/careers/[slug]',
    ],
    cover: { proofs: ['seo/seo: карта сайта называет каждый товар', 'seo/seo: карты сайта читаются как XML', 'seo/seo: лента для Яндекс Маркета', 'seo/seo: картинка для ссылок отвечает', 'seo/seo: манифест и значки', 'careers/vacancies: для поиска работы'] },
  },
  { part: 'Двор', what: 'ящик писем демонстрации', routes: ['/dev/mailbox', '/dev/mailbox/[id]', '/dev/mailbox/sms'], cover: { proofs: ['buying/guest-buys: письмо можно прочитать', 'safety/headers: в демонстрации почтовый ящик'] } },
]
