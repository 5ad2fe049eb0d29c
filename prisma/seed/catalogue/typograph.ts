const nbsp = '\u00a0'

/** No-break spaces where Russian typography wants them: before a dash, after short words, between a number and its unit. */
export function typograph(text: string): string {
  return text
    .replaceAll(' —', `${nbsp}—`)
    .replaceAll(/(?<=(?:^|[\s(«])[а-яё]{1,2}) /giu, nbsp)
    .replaceAll(/(?<=\d) (?=[\p{L}×%°₽\d])/gu, nbsp)
    .replaceAll(/(?<=×) (?=\d)/gu, nbsp)
}
