/** A facet by which lists are filtered: its name in the URL, its label, and its values in the order they are shown. */
export type FacetDefinition = {
  readonly name: string
  readonly label: string
  readonly values: Readonly<Record<string, string>>
}

/** The colours devices are made in; a shade may differ a little between products, its name does not. */
const colours = {
  graphite: 'Графит',
  black: 'Чёрный',
  silver: 'Серебро',
  white: 'Белый',
  gold: 'Золото',
  rose: 'Розовое золото',
  sand: 'Песочный',
  cognac: 'Коньячный',
  coral: 'Коралл',
  lilac: 'Лиловый',
  sky: 'Небесный',
  mint: 'Мята',
  olive: 'Оливковый',
}

/**
 * The words the catalogue can be filtered by, in the order of the page. Price and stock are facets of their own kind; colour
 * comes from the variants, the others from the attribute values of a product.
 */
export const facetDefinitions = [
  { name: 'colour', label: 'Цвет', values: colours },
  {
    name: 'battery',
    label: 'Работа без зарядки',
    values: {
      'days-3': 'до 3 дней',
      'days-7': '4–7 дней',
      'days-14': '8–14 дней',
      'days-30': '15–30 дней',
      'year': '1–12 месяцев',
      'years': 'больше года',
      'wired': 'питание по проводу',
    },
  },
  {
    name: 'water',
    label: 'Защита от воды',
    values: { 'none': 'без защиты', 'ip67': 'IP67', 'ip68': 'IP68', '5atm': '5 ATM', '10atm': '10 ATM' },
  },
  {
    name: 'positioning',
    label: 'Определение места',
    values: {
      gps: 'GPS',
      glonass: 'ГЛОНАСС',
      beidou: 'BeiDou',
      galileo: 'Galileo',
      lbs: 'LBS',
      wifi: 'Wi-Fi',
      bluetooth: 'Bluetooth',
    },
  },
  {
    name: 'compatibility',
    label: 'С чем работает',
    values: { ios: 'iOS', android: 'Android', standalone: 'без телефона' },
  },
] as const satisfies readonly FacetDefinition[]

/** The definition of a facet; undefined for a name that is none. */
export function facetNamed(name: string): FacetDefinition | undefined {
  return facetDefinitions.find((facet) => facet.name === name)
}

/** Whether `value` is one a facet has (own keys only: «constructor» is none). */
export function hasValue(facet: FacetDefinition, value: string): boolean {
  return Object.hasOwn(facet.values, value)
}

/** How the database writes a value of a facet: «water:5atm». */
export const facetKey = (name: string, value: string): string => `${name}:${value}`

/** Every value of every facet. Counting works with places in this list instead of names. */
export const facetPlaces: readonly { readonly name: string; readonly value: string }[] = facetDefinitions.flatMap(
  ({ name, values }) => Object.keys(values).map((value) => ({ name, value })),
)

const places = new Map(facetPlaces.map(({ name, value }, place) => [facetKey(name, value), place]))

/** The place of «water:5atm» in `facetPlaces`; undefined for a value that is none. */
export const placeOf = (key: string): number | undefined => places.get(key)

/** Values of facets together: their places, and the same as bits, of which a number has 32. */
export type FacetValues = { readonly places: readonly number[]; readonly low: number; readonly high: number }

/** Places of `facetPlaces` as values that are quickly compared with others. */
export function facetValues(at: readonly number[]): FacetValues {
  const bits = (from: number): number => at.reduce((sum, place) => (place >= from && place < from + 32 ? sum | (1 << (place - from)) : sum), 0)
  return { places: at, low: bits(0), high: bits(32) }
}

/** What any of them have. */
export function allValues(each: Iterable<FacetValues>): FacetValues {
  let [low, high] = [0, 0]
  for (const values of each) {
    low |= values.low
    high |= values.high
  }
  return facetValues(facetPlaces.flatMap((_, place) => ((place < 32 ? low >>> place : high >>> (place - 32)) & 1 ? [place] : [])))
}

/** Whether two have a value in common. */
export function haveCommon(a: FacetValues, b: FacetValues): boolean {
  return (a.low & b.low) !== 0 || (a.high & b.high) !== 0
}
