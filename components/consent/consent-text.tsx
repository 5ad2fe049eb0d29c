import type { ConsentWidget } from '#lib/consent/types.ts'
import { cellName } from './consent-words.ts'

type Props = {
  readonly widget: Omit<ConsentWidget, 'token'>
  /** Unfolded from the start, where nothing but the text is the matter of the page. */
  readonly open?: boolean
}

/** The whole text that is agreed to, readable in place, and where this version of it stands for good. */
export function ConsentText({ widget, open = false }: Props) {
  return (
    <details open={open} className="text-sm text-muted">
      <summary className="link inline-flex min-h-8 w-fit items-center">
        Полный текст<span className="sr-only">: {cellName(widget)}</span>
      </summary>
      <div className="mt-1 grid gap-2 rounded-md bg-ground p-4 text-ink wrap-anywhere">
        {widget.text.split(/\n\s*\n/).map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
        <p className="text-muted">
          <a href={widget.href} target="_blank" rel="noopener" className="link inline-flex min-h-6 items-center">
            Постоянная ссылка на эту редакцию, №&nbsp;{widget.textNumber}
          </a>
        </p>
      </div>
    </details>
  )
}
