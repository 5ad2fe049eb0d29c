'use client'

import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { ProofLine, ProofState } from '#lib/policy/read-proof.ts'
import { counted } from '#lib/text/plural.ts'
import { tieShortWords } from '#lib/text/tie-short-words.ts'

const states = {
  proved: { tone: 'positive', text: 'Доказан', hidden: 'group-data-[shown=unproved]/proof:hidden group-data-[shown=reasoned]/proof:hidden' },
  unproved: { tone: 'caution', text: 'Нет доказательства', hidden: 'group-data-[shown=proved]/proof:hidden group-data-[shown=reasoned]/proof:hidden' },
  reasoned: { tone: 'neutral', text: 'Исполнять нечего', hidden: 'group-data-[shown=proved]/proof:hidden group-data-[shown=unproved]/proof:hidden' },
} as const satisfies Record<ProofState, { tone: string; text: string; hidden: string }>

/** A clause: what it says in the policy, what is done about it, and by what that is proved. Takes data: finished rows would travel twice. */
export function ProofRow({ line: { number, text, state, words, modules, count, tests } }: { readonly line: ProofLine }) {
  const { tone, text: stateWords, hidden } = states[state]
  const name = number.startsWith('0.') ? 'Преамбула' : number
  return (
    <li className={cx('grid gap-x-6 gap-y-2 border-t border-line py-5 sm:grid-cols-[6rem_minmax(0,1fr)]', hidden)}>
      <div className="flex items-center justify-between gap-3 sm:block">
        <Link href={route(`/privacy#${number}`)} prefetch={false} className="link font-medium" aria-label={`Пункт ${name} Политики`}>
          {name}
        </Link>
        <span className="sm:hidden"><Badge tone={tone}>{stateWords}</Badge></span>
      </div>
      <div className="grid min-w-0 gap-2">
        <div className="flex items-start justify-between gap-4">
          <p className={cx('text-pretty', state === 'reasoned' && 'text-muted')}>{tieShortWords(words)}</p>
          <span className="hidden sm:block"><Badge tone={tone}>{stateWords}</Badge></span>
        </div>
        <p className="line-clamp-2 text-sm text-pretty text-muted">{tieShortWords(text)}</p>
        {(count > 0 || modules.length > 0) && <Evidence modules={modules} count={count} tests={tests} number={number} />}
      </div>
    </li>
  )
}

function Evidence({ modules, count, tests, number }: Pick<ProofLine, 'modules' | 'count' | 'tests' | 'number'>) {
  return (
    <details className="group/more text-sm">
      <summary className="inline-flex min-h-9 items-center gap-1.5 text-muted hover:text-ink">
        {count > 0 ? counted(count, 'проверка', 'проверки', 'проверок') : 'Где исполняется'}
        <span className="sr-only"> пункта {number}</span>
        <Icon name="chevron-down" className="size-4 transition-transform group-open/more:rotate-180" />
      </summary>
      <p className="mt-1 text-muted">
        Модули:{' '}
        {modules.map((path, index) => (
          <code key={path} className="font-mono text-xs break-all">
            {index > 0 && ', '}
            {path}
          </code>
        ))}
      </p>
      <ul className="mt-2 grid gap-2">
        {tests.map(({ file, title, passed }) => (
          <li key={file + title} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-1">
            <span className={passed ? 'text-positive' : 'text-danger'}>
              <Icon name={passed ? 'check' : 'close'} className="size-4 translate-y-0.5" />
              <span className="sr-only">{passed ? 'Прошла: ' : 'Не прошла: '}</span>
            </span>
            <span className="min-w-0">
              <span lang={file.startsWith('e2e/') ? 'ru' : 'en'} className="break-words">{title}</span>
              <code className="block font-mono text-xs break-all text-muted">{file}</code>
            </span>
          </li>
        ))}
      </ul>
      {count > tests.length && <p className="mt-2 text-muted">И&nbsp;ещё {counted(count - tests.length, 'проверка', 'проверки', 'проверок')}.</p>}
    </details>
  )
}
