/** Keeps a name in «ёлочки» on one line: its spaces become no-break ones. */
export function keepTogether(text: string): string {
  return text.replaceAll(/«[^«»]*»/g, (name) => name.replaceAll(' ', '\u00a0'))
}
