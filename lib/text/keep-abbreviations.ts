const short = ['г', 'пос', 'с', 'дер', 'обл', 'р-н', 'ул', 'пр', 'пр-т', 'пер', 'пл', 'наб', 'б-р', 'ш', 'мкр', 'д', 'к', 'корп', 'стр', 'кв', 'оф']
const abbreviation = new RegExp(`(?<![\\p{L}\\d-])((?:${short.join('|')})\\.?) (?=[\\p{L}\\d«])`, 'gu')

/** Keeps «ул. Чапаева» and «кв. 3» of an address on one line: the space after such an abbreviation becomes a no-break one. */
export function keepAbbreviations(address: string): string {
  return address.replaceAll(abbreviation, '$1\u00a0')
}
