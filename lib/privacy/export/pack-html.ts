import { categories } from '#lib/policy/categories.ts'
import { columnsOf, type HeldTable } from '#lib/privacy/held/read-held.ts'
import { showMoment, showValue } from '#lib/privacy/held/show-value.ts'
import { termsOf } from '#lib/privacy/held/terms-of.ts'
import type { PersonalColumn } from '#lib/privacy/register/types.ts'
import { words } from '#lib/privacy/register/words.ts'
import { shop } from '#lib/shop.ts'
import type { Pack } from './make-pack.ts'
import { packStyle } from './pack-style.ts'

const sources = { person: 'вы', browser: 'ваш браузер', shop: 'магазин', bank: 'банк' } as const

/** The pack for people: one page that needs nothing else, in Russian, fit for printing, without scripts. */
export function packHtml(pack: Pack): string {
  const { madeAt, policyNumber, article14, held, withheld, unfound } = pack
  const shown = held.filter(({ table }) => columnsOf(table).some(([, { withheld: reason }]) => reason === null))
  const toc = shown.map(({ name, table, total }) => `<li><a href="#${name}">${text(table.title)}</a> <span>${total}</span></li>`).join('')
  return `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Мои данные — ${text(shop.name)}</title><style>${packStyle}</style></head><body>
<header><p>${text(shop.name)}, ${text(shop.site)}</p><h1>Мои данные</h1>
<p>Собрано ${text(showMoment(madeAt))} по времени Саратова (МСК+1). Политика, версия ${policyNumber}. То же для программ — в файле data.json рядом.</p></header>
<nav><h2>Что здесь есть</h2><ul><li><a href="#law">Сведения по закону</a></li>${toc}<li><a href="#withheld">Что не выдаём и почему</a></li></ul></nav>
<main>
<section id="law"><h2>Сведения по закону</h2><p>152-ФЗ, статья 14, часть 7; пункт 6.1.3 политики.</p>
<dl>${article14.map(({ item, title, lines }) => `<dt>${item}. ${text(title)}</dt>${lines.map((line) => `<dd>${text(line)}</dd>`).join('')}`).join('')}</dl></section>
${shown.map((table) => section(table, held)).join('\n')}
<section id="withheld"><h2>Что не выдаём и почему</h2><dl>
${withheld.map(({ label, reason }) => `<dt>${text(label)}</dt><dd>${text(reason)}</dd>`).join('')}
${unfound.map(({ title, reason }) => `<dt>${text(title)}</dt><dd>${text(reason)}</dd>`).join('')}
</dl></section>
</main></body></html>`
}

function section(held: HeldTable, all: readonly HeldTable[]): string {
  const { name, table, rows } = held
  const columns = columnsOf(table).filter(([, column]) => column.withheld === null)
  const used = columns.filter(([column]) => rows.some((row) => row[column] !== null && row[column] !== undefined && row[column] !== ''))
  const known = columns.map(([, column]) => column)
  const facts = [
    ['Данные', [...new Set(known.flatMap((column) => column.categories))].map((code) => categories[code]).join('; ')],
    ['Зачем', [...new Set(known.map(({ purpose }) => words.purpose[purpose]))].join('; ')],
    ['Сколько хранится', termsOf(known, all).map(({ words: term, until }) => (until ? `${term} (сейчас — до ${showMoment(until).slice(0, 10)})` : term)).join('; ')],
    ['Откуда', [...new Set(known.map(({ source }) => sources[source]))].join(', ')],
  ] as const
  const head = used.map(([, { label }]) => `<th scope="col">${text(label)}</th>`).join('')
  const cells = used.map(([column, it]) => [column, cellOf(it)] as const)
  const body = rows.map((row) => `<tr>${cells.map(([column, cell]) => cell(row[column])).join('')}</tr>`).join('\n')
  return `<section id="${name}"><h2>${text(table.title)}</h2><dl class="facts">${facts.map(([term, value]) => `<dt>${term}</dt><dd>${text(value)}</dd>`).join('')}</dl>
<div class="wide" tabindex="0" role="region" aria-label="${text(table.title)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></section>`
}

/** Shows the values of a column. They repeat: thousands of rows have a handful of states and names. */
function cellOf(column: PersonalColumn): (value: unknown) => string {
  const shown = new Map<unknown, string>()
  return (value) => {
    const known = shown.get(value)
    if (known !== undefined) return known
    const cell = `<td>${text(showValue(value, column) ?? '')}</td>`
    if (typeof value !== 'object') shown.set(value, cell)
    return cell
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function text(value: string): string {
  return !/[&<>"]/.test(value) ? value : value.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
}
