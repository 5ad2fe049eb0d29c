import { columnsOf } from './columns.ts'
import type { ImportKind } from './kinds.ts'

export type Header = {
  /** For each place of the file the field that stands there; empty where nothing is read. */
  readonly fields: readonly string[]
  /** Titles that mean nothing to us. */
  readonly unknown: readonly string[]
  /** Titles of columns without which the file cannot be read. */
  readonly missing: readonly string[]
  /** Titles that stand there twice. */
  readonly twice: readonly string[]
}

/** Finds the columns of a file by their Russian titles or by the names of fields, however they are written. */
export function readHeader(kind: ImportKind, titles: readonly string[]): Header {
  const known = new Map(columnsOf[kind].flatMap((column) => [column.title, column.field, ...(column.aliases ?? [])].map((title) => [plain(title), column])))
  const found = titles.map((title) => known.get(plain(title)))
  const fields = found.map((column) => (column && !column.info ? column.field : ''))
  return {
    fields,
    unknown: titles.filter((title, place) => !found[place] && title.trim() !== ''),
    missing: columnsOf[kind].filter(({ required, field }) => required && !fields.includes(field)).map(({ title }) => title),
    twice: titles.filter((_, place) => fields[place] !== '' && fields.indexOf(fields[place] ?? '') < place),
  }
}

/** «Цена,  ₽» and «цена» are one: letters and digits only. */
function plain(title: string): string {
  return title.toLowerCase().replaceAll('ё', 'е').replaceAll(/\bруб(лей|\.)?|[^a-zа-я0-9]+/gu, ' ').trim()
}
