const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
}

/** Russian words as the last part of an address: «Сборщик заказов» is `sborshchik-zakazov`. Empty where no letter or digit is left. */
export function slugOf(words: string, max = 80): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const letters = Array.from(plain, (letter) => latin[letter] ?? letter).join('')
  return letters.replaceAll(/[^a-z0-9]+/g, '-').slice(0, max).replaceAll(/^-+|-+$/g, '')
}
