type Props = {
  /** Of the rules in force. */
  readonly number: number
  /** Whether the contact is typed here. */
  readonly guest: boolean
}

/** What the button means: which rules are accepted, and where it stands what becomes of the data. */
export function RulesLine({ number, guest }: Props) {
  return (
    <p className="text-sm text-muted">
      Нажимая кнопку, вы {guest ? 'просите код и\u00a0с\u00a0ним' : ''} принимаете{' '}
      <a href={`/bonus/rules/${number}`} target="_blank" rel="noopener" className="link">
        правила программы, редакция №&nbsp;{number}<span className="sr-only">, откроется в новой вкладке</span>
      </a>
      . Как мы обращаемся с&nbsp;данными&nbsp;— в&nbsp;
      <a href="/privacy#4.1.11" target="_blank" rel="noopener" className="link">
        политике<span className="sr-only">, откроется в новой вкладке</span>
      </a>
      . Рассылок без отдельного согласия не&nbsp;будет.
    </p>
  )
}
