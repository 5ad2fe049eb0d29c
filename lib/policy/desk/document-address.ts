/** `consent/ads/email` as one part of an address: «consent.ads.email». */
export function documentAddress(code: string): string {
  return `/desk/policy/${code.replaceAll('/', '.')}`
}

/** The code of a document by its part of an address. */
export function documentCodeOf(part: string): string {
  return part.replaceAll('.', '/')
}
