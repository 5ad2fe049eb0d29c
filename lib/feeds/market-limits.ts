/**
 * What Yandex Market asks of a YML file, and where it says so. YM: yandex.ru/support/marketplace (assortment/auto/yml and the pages of its
 * fields); PM: yandex.com/support/partnermarket/elements; ES: github.com/yandex/yandex-ecom-search (docs.md). Read in November 2026.
 */
export const marketLimits = {
  /** YM, fields, «Ваш SKU»: latin or Russian letters, digits and . , / \ ( ) [ ] - = _ */
  id: { length: 80, pattern: /^[\p{Script=Latin}\p{Script=Cyrillic}\d.,/\\()[\]=_-]+$/u },
  /** PM group_id: a whole number. */
  groupId: /^[1-9]\d{0,8}$/,
  /** PM categories: a whole number above zero. */
  categoryId: /^[1-9]\d{0,17}$/,
  /** YM, fields, «Название»: 60 to 120 characters are best; merchants/elements/attributes-offer: 150 at most. */
  name: 150,
  /** PM url: RFC 3986. */
  url: 2048,
  /** PM description: with its markup; of markup only these, inside CDATA. */
  description: { length: 3000, tags: ['h3', 'ul', 'li', 'p', 'br'] },
  /** PM picture: links at most; length of a link. ES docs.md: JPEG or PNG. */
  picture: { count: 10, url: 512, format: /\.(jpe?g|png)$/ },
  /** PM oldprice: a reduction, per cent rounded to a whole number, and roubles. */
  reduction: { from: 5, to: 95, roubles: 1 },
  /** PM oldprice: the old price, or a higher one, stood for this long within the last days. */
  oldPriceDays: { stood: 5, within: 30 },
  /** PM delivery-options, ES docs.md: options at most, working days at most and between the bounds of a range. */
  delivery: { options: 5, days: 31, range: 3 },
  /** partner-api, barcodes: those that begin with 2 are a shop's own, and no GTIN. */
  ownBarcode: /^0?2/,
  /** YM, auto/yml: a file that is older is not taken. */
  fileDays: 10,
} as const
