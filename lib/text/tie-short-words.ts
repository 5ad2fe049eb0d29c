/** Short words and abbreviations stay on the line of what follows them: «в отношении», «г. Саратов», «№ 152». */
export function tieShortWords(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}])(\p{L}{1,2}|(?:г|ул|ст|д|кв|руб)\.|№|§) (?=\S)/gu, '$1\u00a0').replaceAll(' — ', '\u00a0— ')
}
