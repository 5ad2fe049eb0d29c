/** Signs that the documents' typeface lacks, and what stands for them. */
const replaced: Readonly<Record<string, string>> = {
  '\u2007': '\u00a0',
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
  '\t': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\r': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '→': '–',
  '←': '–',
}

const known = /[\n\u0020-\u007e\u00a0-\u00ff\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u0490\u0491\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u20bd\u2116\u2212]/

/** The text in signs that the typeface has: what it lacks is replaced by its like, all else by a question mark. */
export function knownSigns(text: string): string {
  return Array.from(text.normalize('NFC'), (sign) => replaced[sign] ?? (known.test(sign) ? sign : '?')).join('')
}
