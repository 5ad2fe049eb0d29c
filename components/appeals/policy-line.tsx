/** Where it stands what becomes of what is written here. */
export function PolicyLine() {
  return (
    <p className="-mt-3 text-sm text-muted">
      Храним это три года после ответа, рекламы не&nbsp;шлём. Подробнее&nbsp;—{' '}
      <a href="/privacy" target="_blank" rel="noopener" className="link">
        в&nbsp;политике<span className="sr-only">, откроется в новой вкладке</span>
      </a>
      .
    </p>
  )
}
