const rules = new Intl.PluralRules('ru-RU')

/** The form of a word that goes with a number: `plural(3, 'товар', 'товара', 'товаров')` is «товара». */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count)
  return form === 'one' ? one : form === 'many' ? many : few
}

/** «3 товара», with a no-break space. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${plural(count, one, few, many)}`
}
