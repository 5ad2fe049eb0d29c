import { plain } from './read-text.ts'
import type { Rule } from './types.ts'

/** What a shop or site is called where a text names one: quoted or in Latin letters. */
const named = /(?:[Мм]агазин|[Сс]айт|[Бб]ренд|[Тт]оргов[а-яё]+ (?:марк|площадк))[а-яё]*(?:\s+[Ии]нтернет-магазин[а-яё]*)?\s+(?:[«"„“]([^»"“”]{2,40})[»"”]|([A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+)*))/gu
const host = /(?<![@\w.-])((?:[a-z0-9-]+\.)+(?:ru|рф|com|net|org|kz|by|su|shop|store|online))(?![\w-])/gi

export const nameRules: readonly Rule[] = [
  {
    name: 'foreign-brand', defect: 'D1',
    check: ({ clauses }, { names, site }) => {
      const own = [...names, site].map(plain)
      return clauses.flatMap(({ number, text }) => {
        const brands = [...text.matchAll(named)].map(([, quoted, latin]) => quoted ?? latin ?? '').filter((name) => !own.includes(plain(name)) && !isWord(name))
        return [...new Set(brands)].map((name) => ({ clause: number, message: `Названо чужое имя: «${name}». Магазин во всём тексте называется одинаково: ${names.join(', ')}.` }))
      })
    },
  },
  {
    name: 'foreign-site', defect: 'D1',
    check: ({ clauses }, { site }) => clauses.flatMap(({ number, text }) => {
      const hosts = [...text.matchAll(host)].map(([, name]) => name?.toLowerCase() ?? '').filter((name) => name !== site && !name.endsWith(`.${site}`))
      return [...new Set(hosts)].map((name) => ({ clause: number, message: `Назван чужой сайт: ${name}. Политика действует для ${site}.` }))
    }),
  },
  {
    name: 'title', defect: 'D19',
    check: ({ title, clauses }) => (/обработк/.test(title) ? [] : [{
      clause: clauses[0]?.number ?? null,
      message: 'Документ назван не так, как требует статья 18.1: это политика в отношении обработки персональных данных, а не только конфиденциальности.',
    }]),
  },
  {
    name: 'operator-card', defect: 'D18',
    check: ({ clauses }) => {
      const preamble = clauses.filter(({ number }) => number.startsWith('0.'))
      if (clauses.some(({ words }) => /(?<![а-я])(инн|огрн)|реквизит/.test(words))) return []
      return [{ clause: preamble[0]?.number ?? null, message: 'Об операторе нет налогового и регистрационного номеров и не сказано, где они приведены.' }]
    },
  },
  {
    name: 'free-mailbox', defect: 'D18',
    check: ({ matching }) => matching(/@(ya|yandex|mail|bk|list|inbox|rambler|gmail)\.(ru|com)/)
      .filter(({ words }) => !/(?<!\d)\d{6}(?!\d)|форм|страниц/.test(words))
      .map(({ number }) => ({ clause: number, message: 'Для обращений назван только ящик на бесплатной почте. Нужны почтовый адрес или форма: обращение получает номер и срок.' })),
  },
  {
    name: 'operator-undefined', defect: 'D20',
    check: ({ clauses }) => {
      const used = clauses.find(({ number, words }) => !number.startsWith('0.') && /(?<![а-я])оператор(а|у|ом|е)?(?![а-я])(?! (связи|электросвязи|фискальн|почтов))/.test(words))
      if (!used || clauses.some((clause) => clause.class === 'definition' && clause.words.startsWith('"оператор"'))) return []
      return [{ clause: used.number, message: 'Слово «Оператор» употреблено, но не определено: оператор — тот, кто определяет цели и состав данных.' }]
    },
  },
  {
    name: 'staff-as-operator', defect: 'D20',
    check: ({ clauses }) => clauses
      .filter((clause) => clause.class === 'definition' && /^"(администраци|оператор)[^.]*сотрудник[^.]*(организу|определя|осуществля|решают)/.test(clause.words))
      .map(({ number }) => ({ clause: number, message: 'Оператором названы сотрудники. Оператор — сам индивидуальный предприниматель, сотрудники действуют по его поручению.' })),
  },
]

/** «сайт IP» and the like are no names. */
function isWord(name: string): boolean {
  return /^(cookies?|ip|https?|url|e-?mail)$/i.test(name)
}
