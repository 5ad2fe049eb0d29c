import { createVacancy } from '#lib/careers-desk/vacancies/create-vacancy.ts'
import { publishVacancy } from '#lib/careers-desk/vacancies/publish-vacancy.ts'
import { createVacancySchema, publishVacancySchema, type VacancyForm } from '#lib/careers-desk/vacancies/schema.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { toLocal } from '#lib/text/local-time.ts'

/** Vacancies to look at, through the commands that the desk uses: four that are open, one that opens next week and a draft. Only where there are none yet. */
export async function seedVacancies(): Promise<void> {
  if ((await db.vacancy.count()) > 0) return
  for (const { days: open, ...form } of demo) {
    const { id } = await createVacancy(createVacancySchema.parse(form), null)
    const { revision } = await db.vacancy.findUniqueOrThrow({ where: { id }, select: { revision: true } })
    if (open === 'draft') continue
    const publishAt = open === 'later' ? toLocal(new Date(now().getTime() + days(7))) : ''
    const closesAt = typeof open === 'number' ? toLocal(new Date(now().getTime() + days(open))).slice(0, 10) : ''
    await publishVacancy(publishVacancySchema.parse({ id, revision, publishAt, closesAt }))
  }
}

/** `days`: how long it is open from today; null without an end. */
const demo: readonly (VacancyForm & { readonly days: number | null | 'later' | 'draft' })[] = [
  {
    days: 45, title: 'Сборщик заказов', slug: 'sborshchik-zakazov', team: 'Склад', city: 'Саратов', employment: 'shifts', workplace: 'on_site', salaryFrom: '62 000', salaryTo: '78 000', salaryGross: true,
    summary: 'Собирать заказы с часами и трекерами так, чтобы покупатель открыл коробку и улыбнулся.',
    description: 'Склад Smart Tracker небольшой и светлый: всё на полках подписано, сканер подсказывает, что взять, а коробка к заказу уже выбрана. За смену один человек собирает около ста двадцати заказов.\n\n' +
      'Мы не считаем секунды. Мы считаем возвраты из-за перепутанных товаров, и хотим, чтобы их не было.',
    duties: 'Собирать заказы по листу на экране сканера\nПроверять серийный номер и комплект\nУпаковывать и передавать курьерам\nПринимать поставки и возвраты вместе с кладовщиком',
    requirements: 'Внимательность: цвета и размеры у нас похожи\nГотовность работать стоя\nОпыт на складе пригодится, но мы научим за неделю',
    conditions: 'Смены два через два, с 9 до 21\nОфициально с первого дня\nОбеды и такси после вечерней смены\nСкидка 30\u00a0% на всё, что продаём',
    criteria: 'Внимательность\nОпыт на складе\nГотовность к сменам',
    questions: [
      { kind: 'yes_no', text: 'Работали ли вы раньше со сканером на складе?', required: true, options: '' },
      { kind: 'choice', text: 'Какие смены вам подходят?', required: true, options: 'Дневные\nВечерние\nЛюбые' },
    ],
  },
  {
    days: 30, title: 'Специалист поддержки', slug: 'spetsialist-podderzhki', team: 'Поддержка', city: 'Саратов', employment: 'full_time', workplace: 'hybrid', salaryFrom: '55 000', salaryTo: '70 000', salaryGross: true,
    summary: 'Отвечать людям по-человечески: как соединить браслет с телефоном, где заказ и что делать, если часы не подошли.',
    description: 'Нам пишут и звонят около двухсот раз в день. Половина вопросов про заказ, остальное про сами устройства. У нас нет сценариев разговора и оценки за длительность: вы решаете вопрос и записываете, что поможет следующему.\n\n' +
      'Первые две недели вы носите то, о чём будете рассказывать: часы, кольцо, трекер для собаки, если она есть.',
    duties: 'Отвечать на письма и звонки\nПомогать с настройкой устройств\nОформлять возвраты и обмены\nПисать короткие инструкции для раздела помощи',
    requirements: 'Грамотная и спокойная речь\nИнтерес к устройствам, которые носят на себе\nОт полугода в поддержке или продажах',
    conditions: 'Два дня в неделю в офисе, остальные из дома\nС 9 до 18 или с 12 до 21, меняемся по неделям\nОфициально, ДМС после трёх месяцев\nУстройства для работы и для себя',
    criteria: 'Ясная речь\nТерпение\nИнтерес к технике\nГрамотность',
    questions: [{ kind: 'text', text: 'Расскажите о самом трудном разговоре с клиентом и чем он закончился', required: true, options: '' }],
  },
  {
    days: null, title: 'Разработчик TypeScript', slug: 'razrabotchik-typescript', team: 'Разработка', city: 'Москва', employment: 'full_time', workplace: 'remote', salaryFrom: '220 000', salaryTo: '320 000', salaryGross: true,
    summary: 'Делать магазин, который не теряет заказов и выполняет то, что обещает в политике обработки данных.',
    description: 'Нас четверо, магазин целиком на TypeScript и PostgreSQL. Мы любим маленькие файлы, проверки на настоящей базе и страницы, которые открываются сразу.\n\n' +
      'Ближайшие полгода: поиск по характеристикам, отзывы с фотографиями и приложение, которое настраивает часы прямо в браузере.',
    duties: 'Вести задачу от разговора с заказчиком до работы у покупателей\nПисать код и проверки к нему\nСмотреть чужой код и показывать свой\nДежурить неделю из четырёх, днём',
    requirements: 'Три года с TypeScript и React\nУверенный SQL: блокировки, планы запросов\nПривычка измерять, а не угадывать',
    conditions: 'Удалённо из любой точки России, встречаемся раз в квартал\nЧетыре недели отпуска и три дня, чтобы просто отдохнуть\nТехника на ваш выбор',
    criteria: 'TypeScript\nSQL\nКак рассуждает\nКак пишет',
    questions: [
      { kind: 'text', text: 'Что вы сделали такого, чем гордитесь? Ссылки приветствуются', required: true, options: '' },
      { kind: 'yes_no', text: 'Сможете приезжать в Саратов раз в квартал?', required: false, options: '' },
    ],
  },
  {
    days: 60, title: 'Менеджер каталога', slug: 'menedzher-kataloga', team: 'Каталог', city: 'Саратов', employment: 'part_time', workplace: 'hybrid', salaryFrom: '40 000', salaryTo: '', salaryGross: false,
    summary: 'Описывать устройства так, чтобы человек понял, подойдут ли они ему, ещё до покупки.',
    description: 'В каталоге больше тысячи товаров, и у каждого два десятка характеристик. Вы проверяете их на живом устройстве, пишете описание и выбираете снимки.\n\nПолдня в день, время выбираете сами.',
    duties: 'Заполнять характеристики и описания\nПроверять, что обещает производитель\nСледить, чтобы сравнение товаров было честным',
    requirements: 'Хороший русский язык\nЛюбовь к порядку в таблицах',
    conditions: 'Двадцать часов в неделю\nДома или в офисе\nДоговор с первого дня',
    criteria: 'Язык\nПорядок',
    questions: [],
  },
  {
    days: 'later', title: 'Стажёр в отдел закупок', slug: 'stazher-v-otdel-zakupok', team: 'Закупки', city: 'Саратов', employment: 'internship', workplace: 'on_site', salaryFrom: '35 000', salaryTo: '35 000', salaryGross: true,
    summary: 'Полгода рядом с закупщиком: от таблицы остатков до переговоров с поставщиком.',
    description: 'Стажировка для студентов старших курсов. Полгода, тридцать часов в неделю, с наставником. Половина стажёров остаётся с нами.',
    duties: 'Считать, чего и сколько заказать\nСравнивать предложения поставщиков\nГотовить документы к поставке',
    requirements: 'Таблицы не пугают\nАнглийский, чтобы читать письма поставщиков',
    conditions: 'Учебный отпуск оплачиваем\nПропуск к наставнику в любое время',
    criteria: 'Счёт\nАнглийский',
    questions: [{ kind: 'choice', text: 'На каком вы курсе?', required: true, options: 'Третий\nЧетвёртый\nМагистратура' }],
  },
  {
    days: 'draft', title: 'Фотограф предметной съёмки', slug: 'fotograf', team: 'Каталог', city: 'Саратов', employment: 'part_time', workplace: 'on_site', salaryFrom: '', salaryTo: '', salaryGross: true,
    summary: 'Снимать часы и кольца так, чтобы было видно стекло, металл и размер на руке.',
    description: 'Черновик: условия ещё обсуждаем. Студия своя, свет и камера есть, нужен человек, который видит блики.',
    duties: 'Снимать новинки\nОбрабатывать снимки', requirements: 'Портфолио предметной съёмки', conditions: 'Два дня в неделю', criteria: 'Портфолио', questions: [],
  },
]
