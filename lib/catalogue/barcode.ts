/** An EAN-13 for use inside the shop: prefix 2, up to eleven digits of our own, the check digit. RangeError for more. */
export function internalBarcode(digits: string): string {
  if (!/^\d{1,11}$/.test(digits)) throw new RangeError(`not up to eleven digits: ${digits}`)
  const body = `2${digits.padStart(11, '0')}`
  return `${body}${checkDigit(body)}`
}

/** Whether thirteen digits end with the check digit they should. */
export function isBarcode(text: string): boolean {
  return /^\d{13}$/.test(text) && checkDigit(text.slice(0, 12)) === text.slice(12)
}

function checkDigit(body: string): string {
  const total = Array.from(body).reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (total % 10)) % 10)
}
