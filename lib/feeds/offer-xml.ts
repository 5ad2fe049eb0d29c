import { imagesOf } from '#lib/catalogue/images.ts'
import { withFreeDelivery } from '#lib/delivery/free-delivery.ts'
import { kopecks, toDecimal } from '#lib/money/money.ts'
import { xml } from '#lib/text/xml.ts'
import { marketLimits } from './market-limits.ts'
import { paramOf } from './param-of.ts'
import { picturePath } from './picture-path.ts'
import type { Carried } from './read-delivery.ts'
import type { FeedProduct, FeedVariant } from './read-products.ts'

/** «много»: the page of a product says no more, so neither does the feed. */
const MANY = 6

/** The offers of a product in YML, one for each variant that is offered; sold out ones say so. `site` is the shop's origin, `carried` what delivery costs. */
export function offersXml(product: FeedProduct, site: string, carried: Carried): string {
  return product.variants.map((variant) => offerXml(product, variant, site, carried)).join('')
}

function offerXml(product: FeedProduct, variant: FeedVariant, site: string, carried: Carried): string {
  const { picture, name } = marketLimits
  const pictures = imagesOf(product.images, variant.colourId).slice(0, picture.count).map(({ src }) => site + picturePath(src)).filter((url) => url.length <= picture.url)
  const count = Math.min(Math.max(variant.left, 0), MANY)
  return [
    `<offer id="${xml(variant.sku)}" group_id="${product.number}" available="${count > 0}">`,
    element('name', cut([product.name, variant.colourName, variant.size].filter(Boolean).join(', '), name)),
    ...makerOf(product),
    element('url', `${site}/product/${product.slug}/${variant.path}`),
    element('price', roubles(variant.price)),
    ...(isReduction(variant) ? [element('oldprice', roubles(variant.oldPrice))] : []),
    '<currencyId>RUR</currencyId>',
    element('categoryId', String(product.category)),
    ...pictures.map((url) => element('picture', url)),
    ...deliveryXml(variant, carried),
    `<description><![CDATA[${describe(product.description)}]]></description>`,
    ...paramsOf(product, variant).map(({ name: label, unit, value }) => `<param name="${xml(label)}"${unit === null ? '' : ` unit="${xml(unit)}"`}>${xml(value)}</param>`),
    ...(variant.barcode === null || marketLimits.ownBarcode.test(variant.barcode) ? [] : [element('barcode', variant.barcode)]),
    element('weight', String(variant.weight / 1000)),
    ...(product.warrantyMonths > 0 ? [element('warranty-days', `P${product.warrantyMonths}M`)] : []),
    element('count', String(count)),
    '</offer>\n',
  ].join('')
}

function isReduction(variant: FeedVariant): variant is FeedVariant & { readonly oldPrice: number } {
  const { price, oldPrice } = variant
  const { from, to, roubles: least } = marketLimits.reduction
  if (oldPrice === null || oldPrice - price < least * 100) return false
  const percent = Math.round((1 - price / oldPrice) * 100)
  return from <= percent && percent <= to
}

/** Who made it and how they call it, where the specification says so: the shop invents no maker. */
function makerOf({ specification }: FeedProduct): string[] {
  const of = (tag: string, names: readonly string[]): string[] => specification.filter(({ name }) => names.includes(name)).slice(0, 1).map(({ value }) => element(tag, value))
  return [...of('vendor', ['Производитель', 'Бренд']), ...of('vendorCode', ['Артикул производителя'])]
}

function paramsOf({ specification }: FeedProduct, { colourName, size }: FeedVariant) {
  const own = [{ name: 'Цвет', unit: null, value: colourName }, ...(size === null ? [] : [{ name: 'Размер', unit: null, value: size }])]
  return [...own, ...specification.filter(({ name }) => !own.some((each) => each.name === name)).map(paramOf)]
}

function deliveryXml({ weight, price }: FeedVariant, carried: Carried): string[] {
  return (['courier', 'pickup'] as const).flatMap((method) => {
    const tag = method === 'courier' ? 'delivery' : 'pickup'
    const tariff = carried.find((row) => row.method === method && row.maxWeight >= weight)
    if (!tariff) return [`<${tag}>false</${tag}>`]
    const { price: cost, daysMin, daysMax } = withFreeDelivery(tariff, price)
    return [`<${tag}>true</${tag}>`, `<${tag}-options><option cost="${Math.ceil(cost / 100)}" days="${daysMin === daysMax ? daysMax : `${daysMin}-${daysMax}`}"/></${tag}-options>`]
  })
}

/** Paragraphs as long as they fit, as markup; it cannot end the CDATA around it, since «>» is escaped. */
function describe(paragraphs: readonly string[]): string {
  let text = ''
  for (const paragraph of paragraphs) {
    const room = marketLimits.description.length - text.length - '<p></p>'.length
    const fitting = fit(paragraph, room)
    if (fitting === '') break
    text += `<p>${fitting}</p>`
    if (fitting.length < xml(paragraph).length) break
  }
  return text
}

/** As much of a text as escaped fills no more than `room`, up to the end of a word. */
function fit(text: string, room: number): string {
  if (room <= 0) return ''
  let kept = cut(text, room)
  while (xml(kept).length > room) kept = cut(kept, kept.length - Math.max(1, Math.floor((xml(kept).length - room) / 6)))
  return xml(kept)
}

/** At most `length` characters, up to the end of a word where there is one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const piece = text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '')
  return /^(.+)\s/s.exec(piece)?.[1]?.trimEnd() ?? piece
}

function roubles(amount: number): string {
  return toDecimal(kopecks(amount)).replace(/\.00$/, '')
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`
}
