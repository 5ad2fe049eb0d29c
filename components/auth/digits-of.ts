/** How many digits a code has. */
export const CODE_LENGTH = 6

/** The code in whatever was typed or pasted: «123 456», «Код: 123456.». */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D+/g, '').slice(0, CODE_LENGTH)
}
