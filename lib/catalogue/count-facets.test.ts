import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import { countFacets, type Found, type Group } from './count-facets.ts'
import { allValues, facetKey, facetPlaces, facetValues, haveCommon, placeOf } from './facets.ts'
import type { ListingFilter } from './types.ts'

const none: ListingFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'popular', page: 1 }
const vocabulary = { colour: ['coral', 'mint'], water: ['ip67', '5atm'], battery: ['days-7', 'days-14'] }

type Device = { readonly colours: readonly string[]; readonly inStock: readonly string[]; readonly water: string; readonly battery: string; readonly price: number }

const devices: fc.Arbitrary<Device[]> = fc.array(
  fc.subarray(vocabulary.colour, { minLength: 1 }).chain((colours) =>
    fc.record({
      colours: fc.constant(colours),
      inStock: fc.subarray(colours),
      water: fc.constantFrom(...vocabulary.water),
      battery: fc.constantFrom(...vocabulary.battery),
      price: fc.integer({ min: 1, max: 9 }).map((thousands) => thousands * 100_000),
    }),
  ),
  { maxLength: 30 },
)

const filters: fc.Arbitrary<ListingFilter> = fc
  .record({
    choices: fc.record({ colour: fc.subarray(vocabulary.colour), water: fc.subarray(vocabulary.water), battery: fc.subarray(vocabulary.battery) }),
    priceFrom: fc.constantFrom(null, kopecks(300_000)),
    priceTo: fc.constantFrom(null, kopecks(700_000)),
    inStock: fc.boolean(),
  })
  .map((filter) => ({ ...none, ...filter }))

test('counts agree with counting devices one by one', () => {
  fc.assert(fc.property(devices, filters, (list, filter) => {
    const { total, facets } = countFacets(found(list, filter), filter)
    expect(total).toBe(list.filter((device) => fits(device, filter)).length)
    for (const [name, values] of Object.entries(vocabulary)) {
      for (const value of values) {
        const facet = facets.find((each) => each.name === name)
        const shown = facet?.kind === 'choice' ? (facet.values.find((each) => each.value === value)?.count ?? 0) : 0
        const chosen = { ...filter, choices: { ...filter.choices, [name]: [value] } }
        expect(shown).toBe(list.filter((device) => fits(device, chosen)).length)
      }
    }
    const stock = facets.find(({ name }) => name === 'stock')
    expect(stock?.kind === 'choice' && stock.values[0]?.count).toBe(countInStock(list, filter))
  }))
})

test('values have in common what their lists have in common; there is a bit for each', () => {
  expect(facetPlaces.length).toBeLessThanOrEqual(64)
  const places = fc.subarray(facetPlaces.map((_, place) => place))
  fc.assert(fc.property(places, places, (a, b) => {
    expect(haveCommon(facetValues(a), facetValues(b))).toBe(a.some((place) => b.includes(place)))
  }))
})

test('the bounds of the price are those of the list without its own filter', () => {
  const list = [200_000, 500_050, 800_000].map((price) => ({ colours: ['coral'], inStock: [], water: 'ip67', battery: 'days-7', price }))
  const filter = { ...none, priceFrom: kopecks(300_000), priceTo: kopecks(600_000) }
  const { facets } = countFacets(found(list, filter), filter)
  expect(facets.at(-1)).toMatchObject({ kind: 'range', min: 200_000, max: 800_000, from: 300_000, to: 600_000 })
})

test('a chosen value stays visible even when it finds nothing', () => {
  const filter = { ...none, choices: { colour: ['olive'] } }
  const { facets } = countFacets(found([], filter), filter)
  expect(facets[0]).toMatchObject({ name: 'colour', values: [{ value: 'olive', label: 'Оливковый', count: 0, selected: true }] })
})

test('of what the list has, all is shown, also what finds nothing now; what it never had is not', () => {
  fc.assert(fc.property(devices, filters, (list, filter) => {
    const { facets } = countFacets(found(list, filter), filter)
    for (const [name, values] of Object.entries(vocabulary)) {
      const facet = facets.find((each) => each.name === name)
      const shown = facet?.kind === 'choice' ? facet.values.map(({ value }) => value) : []
      expect(shown).toEqual(values.filter((value) => filter.choices[name]?.includes(value) || list.some((device) => [...device.colours, device.water, device.battery].includes(value))))
    }
  }))
})

test('all values of some are those that any of them has', () => {
  const sets = fc.array(fc.subarray(facetPlaces.map((_, place) => place)), { maxLength: 5 })
  fc.assert(fc.property(sets, (each) => {
    const all = allValues(each.map(facetValues))
    expect(all).toEqual(facetValues([...new Set(each.flat())].toSorted((a, b) => a - b)))
  }))
})

function found(list: readonly Device[], filter: ListingFilter): Found {
  return {
    groups: filter.inStock ? buyable(list, filter) : all(list, filter),
    offered: allValues(all(list, filter).map(({ facets }) => facets)),
    inStock: filter.inStock ? null : countInStock(list, filter),
    bars: [],
  }
}

function fits({ colours, inStock, water, battery, price }: Device, { choices, priceFrom, priceTo, inStock: wanted }: ListingFilter): boolean {
  const has = (name: string, own: readonly string[]) => (choices[name] ?? []).length === 0 || own.some((value) => choices[name]?.includes(value))
  return (!wanted || inStock.length > 0)
    && has('colour', wanted ? inStock : colours) && has('water', [water]) && has('battery', [battery])
    && price >= (priceFrom ?? 0) && price <= (priceTo ?? price)
}

const countInStock = (list: readonly Device[], filter: ListingFilter) => list.filter((device) => fits(device, { ...filter, inStock: true })).length

const all = (list: readonly Device[], filter: ListingFilter) => list.map((device) => groupOf(device, device.colours, filter))

const buyable = (list: readonly Device[], filter: ListingFilter) =>
  list.filter(({ inStock }) => inStock.length > 0).map((device) => groupOf(device, device.inStock, filter))

function groupOf({ water, battery, price }: Device, colours: readonly string[], filter: ListingFilter): Group {
  const keys = [...colours.map((value) => facetKey('colour', value)), facetKey('water', water), facetKey('battery', battery)]
  const priced = price >= (filter.priceFrom ?? 0) && price <= (filter.priceTo ?? price) ? 1 : 0
  return { facets: facetValues(keys.flatMap((key) => placeOf(key) ?? [])), priced, min: price, max: price }
}
