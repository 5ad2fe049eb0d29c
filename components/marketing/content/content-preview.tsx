'use client'

import { useId, useState } from 'react'
import { cx } from '#components/ui/cx.ts'
import type { MailPreview } from '#lib/marketing/content/preview-content.ts'
import { inTheme, type LetterTheme } from '#lib/marketing/content/in-theme.ts'

type Props = {
  readonly preview: MailPreview
  /** What is seen is older than what stands in the form. */
  readonly behind?: boolean
  readonly named?: boolean
  readonly setNamed?: (named: boolean) => void
}

const widths = { wide: { text: 'Компьютер', width: 640 }, phone: { text: 'Телефон', width: 375 }, text: { text: 'Без оформления', width: 640 } } as const
type View = keyof typeof widths

/** A letter as mail programs show it: wide, on a phone, in the dark, as text. The frame runs nothing and leads nowhere. */
export function ContentPreview({ preview: { subject, preheader, html, text, bytes }, behind = false, named, setNamed }: Props) {
  const [view, setView] = useState<View>('wide')
  const [theme, setTheme] = useState<LetterTheme>('light')
  return (
    <section aria-label="Как выглядит письмо" className="grid min-w-0 gap-2 rounded-md bg-surface p-3 ring-1 ring-line">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="group" aria-label="Где читают" className="flex flex-wrap gap-1">
          {(Object.keys(widths) as View[]).map((each) => (
            <Choice key={each} text={widths[each].text} chosen={view === each} choose={() => setView(each)} />
          ))}
        </div>
        <Check text="Тёмное" on={theme === 'dark'} set={(on) => setTheme(on ? 'dark' : 'light')} />
        {setNamed && <Check text="С именем" on={named ?? true} set={setNamed} />}
      </div>
      <p className="text-sm wrap-anywhere">
        <span className="font-medium">{subject || 'Без темы'}</span>
        {preheader && <span className="text-muted">{` — ${preheader}`}</span>}
      </p>
      {view === 'text' ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <pre tabIndex={0} aria-label="Письмо без оформления" className="h-[70vh] overflow-auto rounded-sm bg-ground p-4 font-sans text-sm whitespace-pre-wrap">{text}</pre>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <div className="overflow-x-auto rounded-sm bg-ground" tabIndex={0} role="region" aria-label="Письмо в рамке">
          <iframe
            title={`Письмо, ${widths[view].text.toLowerCase()}${theme === 'dark' ? ', тёмное' : ''}`}
            sandbox=""
            srcDoc={inTheme(html, theme)}
            width={widths[view].width}
            className={cx('mx-auto block h-[70vh] max-w-none transition-opacity', behind && 'opacity-60')}
          />
        </div>
      )}
      <p role="status" className="text-xs text-muted">
        {behind ? 'Обновляем…' : `${(bytes / 1000).toLocaleString('ru-RU', { maximumFractionDigits: 1 })} кБ из 102, больше почта обрежет`}
      </p>
    </section>
  )
}

function Choice({ text, chosen, choose }: { readonly text: string; readonly chosen: boolean; readonly choose: () => void }) {
  return (
    <button type="button" aria-pressed={chosen} onClick={choose} className="h-8 rounded-full px-3 text-sm hover:bg-ground aria-pressed:bg-ink aria-pressed:text-paper max-sm:h-11">
      {text}
    </button>
  )
}

function Check({ text, on, set }: { readonly text: string; readonly on: boolean; readonly set: (on: boolean) => void }) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex min-h-8 items-center gap-2 text-sm">
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} className="check" />
      {text}
    </label>
  )
}
