/** Characters that a name keeps at most. */
const LENGTH = 120

/**
 * What a candidate called a file, made fit to be shown and saved anywhere: without folders, control and direction marks (which make «exe.pdf» out of
 * «fdp.exe»), signs and names that file systems keep for themselves. Never empty.
 */
export function harmlessName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,10})?$/.exec(plain) ?? []
  const kept = Array.from(stem).slice(0, LENGTH - extension.length).join('').trim() || 'Резюме'
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(kept) ? `_${kept}${extension}` : `${kept}${extension}`
}
