import type { GoldenQuery } from './golden-types.ts'

/** Colours as people say them, whatever the catalogue calls the shade. */
export const colours: readonly GoldenQuery[] = [
  ['чёрные часы', 'orbita-2', 'orbita-sport', 'kvant', 'kvant-lite'],
  ['черный браслет', 'puls-3', 'puls-pro'],
  ['чёрное кольцо', 'kontur', 'kontur-slim'],
  ['белое кольцо', 'kontur-slim'],
  ['белая метка', 'nahodka'],
  ['золотое кольцо', 'kontur'],
  ['кольцо золото', 'kontur'],
  ['серебристые часы', 'orbita-2', 'orbita-mini', 'kvant'],
  ['серебряное кольцо', 'kontur'],
  ['часы розовое золото', 'orbita-mini'],
  ['коралловый ошейник', 'lapka'],
  ['коралловый ремешок', 'remeshok-silikon'],
  ['мятные часы', 'kvant', 'rostok'],
  ['мятный браслет', 'puls-3'],
  ['сиреневые часы', 'kvant-lite', 'rostok-kamera'],
  ['лиловые часы', 'kvant-lite', 'rostok-kamera'],
  ['голубые детские часы', 'rostok'],
  ['оливковые часы', 'orbita-sport'],
  ['зелёные часы', 'kvant', 'rostok', 'orbita-sport'],
  ['коричневый ремешок', 'remeshok-kozha'],
  ['бежевые часы', 'orbita-2'],
  ['графитовый ремешок', 'remeshok-silikon'],
  ['серые часы', 'orbita-2', 'orbita-sport', 'kvant', 'kvant-lite'],
  ['белая зарядная станция', 'dok-stanciya'],
]
