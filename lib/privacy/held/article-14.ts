import { categories } from '#lib/policy/categories.ts'
import type { Purpose } from '#lib/policy/types.ts'
import { words } from '#lib/privacy/register/words.ts'
import type { OperatorCard } from '#lib/shop.ts'

export type Article14Item = { /** Number of the item in 152-FZ art. 14(7). */ readonly item: string; readonly title: string; readonly lines: readonly string[] }

export type RecipientLine = { readonly code: string; readonly name: string; readonly role: string; readonly country: string }

type Facts = {
  readonly operator: OperatorCard
  readonly policyNumber: number
  readonly purposes: readonly Purpose[]
  readonly recipients: readonly RecipientLine[]
  /** Codes of purposes that data of this person are held for; what of them stands in the sections of the pack. */
  readonly held: readonly string[]
}

/** All that a person is told by 152-FZ art. 14(7) (L8, 6.1.3), item by item; the data themselves stand beside it. */
export function article14({ operator, policyNumber, purposes, recipients, held }: Facts): Article14Item[] {
  const own = purposes.filter(({ code }) => held.includes(code))
  const ofRole = (role: string) => recipients.filter((each) => each.role === role && own.some((purpose) => purpose.recipients.includes(each.code)))
  const numbers = [operator.inn && `ИНН ${operator.inn}`, operator.ogrnip && `ОГРНИП ${operator.ogrnip}`].filter(Boolean).join(', ')
  const abroad = recipients.filter(({ country }) => country !== 'RU')
  return [
    { item: '1', title: 'Обрабатываем ли мы ваши данные', lines: [own.length > 0 ? 'Да. Какие именно, показано по разделам.' : 'Нет: ничего, кроме этого ответа.'] },
    {
      item: '2', title: 'Правовые основания и цели',
      lines: own.map(({ title, clause, basis }) => `${title}: ${words.basis[basis]} (пункт ${clause} политики)`),
    },
    {
      item: '3', title: 'Цели и способы обработки',
      lines: ['В основном автоматически, в информационной системе магазина. Сотрудники видят данные, когда собирают и отправляют заказ и отвечают вам.', 'Решений с юридическими последствиями машина сама не принимает (152-ФЗ, статья 16).'],
    },
    {
      item: '4', title: 'Кто оператор и кто видит данные',
      lines: [
        [operator.name, operator.address, numbers, operator.email].filter(Boolean).join(', '),
        'Видят сотрудники, по своей роли и только для цели из политики.',
        ...ofRole('operator').map(({ name }) => `Получает по договору: ${name}`),
      ],
    },
    { item: '5', title: 'Какие данные и откуда', lines: own.map(({ title, categories: codes }) => `${title}: ${codes.map((code) => categories[code]).join('; ')}`) },
    { item: '6', title: 'Сроки обработки и хранения', lines: own.map(({ title, term }) => `${title}: ${term}`) },
    {
      item: '7', title: 'Как воспользоваться правами',
      lines: [
        'Исправить, скачать, заблокировать, уничтожить данные и возразить против обработки можно в личном кабинете, в разделе «Мои данные», или без аккаунта на странице «Запрос о данных».',
        'Ответ — за 10 рабочих дней, исправление — за 7 рабочих дней, блокирование — сразу.',
        'Отозвать согласие можно в любой момент, в разделе «Уведомления» или по ссылке из письма.',
        'Жаловаться можно в Роскомнадзор или в суд.',
      ],
    },
    {
      item: '8', title: 'Передача за границу',
      lines: [abroad.length === 0 ? 'Данные за границу не передаются: базы и все получатели находятся в России.' : `Получатели за границей: ${abroad.map(({ name, country }) => `${name} (${country})`).join('; ')}`],
    },
    {
      item: '9', title: 'Кто обрабатывает данные по нашему поручению',
      lines: ofRole('processor').length > 0 ? ofRole('processor').map(({ name }) => name) : ['Никто.'],
    },
    {
      item: '9.1', title: 'Как оператор исполняет свои обязанности (статья 18.1)',
      lines: [
        `Действует политика, версия ${policyNumber}: она опубликована, и каждый её пункт связан с программой и проверками.`,
        'Изменения данных, просмотры сотрудниками и выгрузки попадают в журнал, который нельзя переписать. Сроки хранения исполняет программа, каждый день.',
        'Доступ — по ролям и со вторым шагом входа; секреты и доказательства согласий зашифрованы.',
      ],
    },
    { item: '10', title: 'Иные сведения', lines: ['Что и кому из ваших данных передано на деле, и весь журнал обработки — в этом же разделе и в архиве.'] },
  ]
}
