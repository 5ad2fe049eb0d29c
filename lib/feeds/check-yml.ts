import { SaxesParser } from 'saxes'
import { marketLimits } from './market-limits.ts'

export type Checked = { readonly faults: readonly string[]; readonly offers: number; readonly date: string; readonly offer: (id: string) => CheckedOffer | undefined }
export type CheckedOffer = { readonly attributes: Attributes; readonly values: ReadonlyMap<string, readonly string[]>; readonly params: readonly (Attributes & { readonly value: string })[] }

type Attributes = Readonly<Record<string, string>>
type Level = { readonly name: string; readonly attributes: Attributes; text: string; cdata: boolean }

/** What may stand in `shop`, in its order, and whether it has to: YM auto/yml, ES docs.md, and shops.dtd for the order. */
const shopOrder = ['name', 'company', 'url', 'currencies', 'categories', 'offers']
/** What an offer of the simplified kind may have and how often at most: YM fields, PM elements, ES docs.md. */
const offerElements: Readonly<Record<string, number>> = {
  name: 1, vendor: 1, vendorCode: 1, url: 1, price: 1, oldprice: 1, currencyId: 1, categoryId: 1, picture: marketLimits.picture.count, delivery: 1, pickup: 1,
  'delivery-options': 1, 'pickup-options': 1, description: 1, param: Infinity, barcode: 1, weight: 1, 'warranty-days': 1, count: 1,
}
const required = ['name', 'url', 'price', 'currencyId', 'categoryId', 'picture', 'description']
const inOptions = ['delivery-options', 'pickup-options']

/**
 * Reads a YML file as a stranger would and says what of the published rules it breaks: at most a hundred sentences. `at` is the present
 * moment, `site` the shop's origin; `keep`: sku whose offers are handed back.
 */
export async function checkYml(pieces: AsyncIterable<string> | Iterable<string>, { at, site, keep = [] }: { readonly at: Date; readonly site: string; readonly keep?: readonly string[] }): Promise<Checked> {
  const faults: string[] = []
  const say = (fault: string): void => void (faults.length < 100 && faults.push(fault))
  const stack: Level[] = []
  const shop: string[] = []
  const categories = new Set<string>()
  const ids = new Set<string>()
  const barcodes = new Set<string>()
  const keptOffers = new Map<string, CheckedOffer>()
  let offer: { values: Map<string, string[]>; params: (Attributes & { value: string })[]; options: Map<string, Attributes[]> } | null = null
  let date = ''
  let offers = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => say(`not well-formed: ${error.message}`))
  parser.on('doctype', () => say('a document type'))
  parser.on('opentag', ({ name, attributes }) => {
    const parents = stack.map((level) => level.name).join('/')
    stack.push({ name, attributes, text: '', cdata: false })
    if (stack.length === 1 && name !== 'yml_catalog') say(`root ${name}`)
    if (parents === '') date = attributes.date ?? ''
    if (parents === 'yml_catalog/shop') shop.push(name)
    if (parents === 'yml_catalog/shop/currencies' && (attributes.id !== 'RUR' || attributes.rate !== '1')) say(`currency ${attributes.id}`)
    if (parents === 'yml_catalog/shop/categories') {
      const { id = '', parentId } = attributes
      if (!marketLimits.categoryId.test(id) || categories.has(id)) say(`category ${id}`)
      if (parentId === id) say(`category ${id} is its own parent`)
      categories.add(id)
    }
    if (parents === 'yml_catalog/shop/offers' && name === 'offer') offer = { values: new Map(), params: [], options: new Map() }
    const [outer = ''] = parents.split('/').slice(-1)
    if (offer && inOptions.includes(outer)) offer.options.set(outer, [...(offer.options.get(outer) ?? []), attributes])
  })
  parser.on('text', (text) => add(text, false))
  parser.on('cdata', (text) => add(text, true))
  parser.on('closetag', ({ name }) => {
    const level = stack.pop()
    if (!level) return
    const parent = stack.at(-1)?.name
    if (parent === 'shop' && ['name', 'company', 'url'].includes(name) && level.text.trim() === '') say(`shop without ${name}`)
    if (parent === 'categories' && level.text.trim() === '') say('a category without a name')
    if (!offer) return
    if (parent === 'offer') {
      offer.values.set(name, [...(offer.values.get(name) ?? []), level.text])
      if (name === 'param') offer.params.push({ ...level.attributes, value: level.text })
      if (name === 'description' && !level.cdata && /[<>]/.test(level.text)) say('markup in a description outside CDATA')
    }
    if (name === 'offer' && parent === 'offers') {
      offers += 1
      const checked = { attributes: level.attributes, values: offer.values, params: offer.params }
      const { id = '' } = level.attributes
      if (ids.has(id)) say(`two offers ${id}`)
      ids.add(id)
      for (const [code] of [offer.values.get('barcode') ?? []]) {
        if (code !== undefined && barcodes.has(code)) say(`two offers of barcode ${code}`)
        if (code !== undefined) barcodes.add(code)
      }
      for (const fault of faultsOf(checked, offer.options, site)) say(`offer ${id}: ${fault}`)
      if (!categories.has(offer.values.get('categoryId')?.[0] ?? '')) say(`offer ${id}: no such category`)
      if (keep.includes(id)) keptOffers.set(id, checked)
      offer = null
    }
  })
  const add = (text: string, cdata: boolean): void => {
    const level = stack.at(-1)
    if (!level) return
    level.text += text
    level.cdata ||= cdata
  }
  for await (const piece of pieces) parser.write(piece)
  parser.close()
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d$/.test(date)) say(`date ${date}`)
  const age = at.getTime() - Date.parse(date)
  if (!(age >= -60_000 && age < marketLimits.fileDays * 86_400_000)) say(`date ${date} is not of these days`)
  if (shop.join() !== shopOrder.join()) say(`shop has ${shop.join()}`)
  return { faults, offers, date, offer: (id) => keptOffers.get(id) }
}

function* faultsOf({ attributes, values, params }: CheckedOffer, options: ReadonlyMap<string, readonly Attributes[]>, site: string): Generator<string> {
  const one = (name: string): string => values.get(name)?.[0] ?? ''
  const { id, groupId, name, url, description, picture, reduction, delivery } = marketLimits
  if (!id.pattern.test(attributes.id ?? '') || (attributes.id ?? '').length > id.length) yield 'its id'
  if (!groupId.test(attributes.group_id ?? '')) yield `group ${attributes.group_id}`
  if (!['true', 'false'].includes(attributes.available ?? '')) yield `available ${attributes.available}`
  for (const [tag, texts] of values) {
    const most = offerElements[tag]
    if (most === undefined) yield `unknown ${tag}`
    else if (texts.length > most) yield `${texts.length} × ${tag}`
    if (!inOptions.includes(tag) && texts.some((text) => text.trim() === '')) yield `empty ${tag}`
  }
  for (const tag of required) if (!values.has(tag)) yield `no ${tag}`
  if (one('name').length > name) yield 'a long name'
  if (!isAddress(one('url'), site) || one('url').length > url) yield `url ${one('url')}`
  if (one('currencyId') !== 'RUR') yield 'another currency'
  if (!/^\d+(\.\d\d)?$/.test(one('price')) || Number(one('price')) <= 0) yield `price ${one('price')}`
  if (values.has('oldprice')) {
    const [price, old] = [Number(one('price')), Number(one('oldprice'))]
    const percent = Math.round((1 - price / old) * 100)
    if (!/^\d+(\.\d\d)?$/.test(one('oldprice')) || !(percent >= reduction.from && percent <= reduction.to) || old - price < reduction.roubles) yield `oldprice ${old}`
  }
  for (const address of values.get('picture') ?? []) if (!isAddress(address, site) || address.length > picture.url || !picture.format.test(address)) yield `picture ${address}`
  if (new Set(values.get('picture')).size !== (values.get('picture') ?? []).length) yield 'a picture twice'
  if (one('description').length > description.length) yield 'a long description'
  for (const [, tag = ''] of one('description').matchAll(/<\/?([^\s>/]*)/g)) if (!(description.tags as readonly string[]).includes(tag)) yield `<${tag}> in the description`
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(one('description'))) yield 'a bare & in the description'
  for (const tag of ['delivery', 'pickup']) {
    const given = options.get(`${tag}-options`) ?? []
    if (!['true', 'false', ''].includes(one(tag))) yield `${tag} ${one(tag)}`
    if ((one(tag) === 'true') !== (given.length > 0) || given.length > delivery.options) yield `${given.length} options of ${tag}`
    for (const option of given) {
      const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(option.days ?? '') ?? []
      if (!/^\d+$/.test(option.cost ?? '')) yield `cost ${option.cost}`
      if (from === undefined || Number(to) > delivery.days || Number(to) < Number(from) || Number(to) - Number(from) > delivery.range) yield `days ${option.days}`
    }
  }
  for (const { name: label, unit, value } of params) if (!label || unit === '' || value === '') yield `param ${label}`
  if (new Set(params.map((param) => param.name)).size !== params.length) yield 'a param twice'
  if (values.has('barcode') && (!/^(\d{8}|\d{12,14})$/.test(one('barcode')) || marketLimits.ownBarcode.test(one('barcode')))) yield `barcode ${one('barcode')}`
  if (values.has('weight') && !/^\d+(\.\d{1,3})?$/.test(one('weight'))) yield `weight ${one('weight')}`
  if (values.has('warranty-days') && !/^P(\d+Y)?(\d+M)?(\d+D)?$/.test(one('warranty-days'))) yield `warranty ${one('warranty-days')}`
  if (!/^\d+$/.test(one('count')) || (Number(one('count')) > 0) !== (attributes.available === 'true')) yield `count ${one('count')}`
}

function isAddress(text: string, site: string): boolean {
  return text.startsWith(`${site}/`) && URL.canParse(text) && new URL(text).href === text
}
