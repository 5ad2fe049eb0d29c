/** Says what was searched, where it is not what was typed. */
export function UnderstoodLine({ understood }: { readonly understood: string }) {
  return (
    <p className="max-w-2xl text-lg text-muted">
      Показаны результаты по&nbsp;запросу «<strong className="font-medium text-ink">{understood}</strong>».
    </p>
  )
}
