/** What is said about a file that was not taken. */
export const fileRefusals: Readonly<Record<string, string>> = {
  'file-too-large': 'Файл больше 15 МБ. Сохраните снимок в меньшем размере.',
  'not-a-picture': 'Это не снимок или он повреждён. Подходят JPEG, PNG, WebP и AVIF.',
  'too-many-pixels': 'В снимке больше 40 мегапикселей. Уменьшите его: в магазине нужно не больше 1200 точек в ширину.',
  'too-small': 'Снимок слишком мал: для товара нужно не меньше 480 точек по короткой стороне, для письма — 536 в ширину и 120 в высоту.',
}
