import { useState } from 'react'
import { AccountSection } from '#components/account/account-section.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { shop } from '#lib/shop.ts'
import { Arrived } from './arrived.tsx'

/** The recovery codes, shown once: to copy, to keep as a file, to print. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const [told, setTold] = useState('')
  const text = [`Коды восстановления ${shop.name}`, 'Каждый код действует один раз вместо кода из приложения.', '', ...codes, ''].join('\r\n')
  const copy = async () => setTold(await navigator.clipboard.writeText(codes.join('\n')).then(() => 'Скопировано', () => 'Не получилось: выделите коды и скопируйте сами'))
  return (
    <Arrived>
      <AccountSection title="Сохраните коды восстановления">
        <p className="max-w-prose">
          Двухэтапный вход включён. Если телефона не&nbsp;будет под рукой, вместо кода из приложения введите один из этих: каждый действует один раз.
          Больше мы их не&nbsp;покажем.
        </p>
        <ul aria-label="Коды восстановления" className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-md bg-ground p-5 font-mono text-lg sm:w-fit sm:grid-cols-[auto_auto] sm:gap-x-12">
          {codes.map((code) => (
            <li key={code} className="select-all">
              {code}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <span className="contents noscript:hidden">
            <Button variant="secondary" onClick={() => void copy()}>
              Скопировать
            </Button>
          </span>
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            download="recovery-codes.txt"
            className="inline-flex h-12 items-center gap-2 rounded-full px-6 font-medium ring-1 ring-outline ring-inset hover:bg-ground hover:ring-ink"
          >
            <Icon name="download" className="size-5" />
            Скачать
          </a>
          <span className="contents noscript:hidden">
            <Button variant="secondary" onClick={() => window.print()}>
              Напечатать
            </Button>
          </span>
          <p role="status" className="text-sm text-muted empty:hidden">
            {told}
          </p>
        </div>
        <div className="grid border-t border-line pt-5 sm:justify-items-start print:hidden">
          <LinkButton href="/account/security" size="l" replace>
            Я сохранил коды
          </LinkButton>
        </div>
      </AccountSection>
    </Arrived>
  )
}
