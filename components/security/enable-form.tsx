import { AccountSection } from '#components/account/account-section.tsx'
import { Arrived } from './arrived.tsx'
import type { SecondFactorState } from './second-factor-state.ts'
import { StepForm, type StepProps } from './step-form.tsx'

type Props = StepProps & { readonly shown: NonNullable<SecondFactorState['key']> }

/** The key for the app as a picture, as a link and as text; the first code shows that the app has it. */
export function EnableForm({ shown: { secret, uri, qr }, ...step }: Props) {
  return (
    <Arrived>
      <AccountSection title="Добавьте ключ в приложение">
        <div className="grid gap-6 sm:grid-cols-[auto_1fr] sm:gap-8">
          {/* Dark on light in both themes: cameras expect it so. */}
          <svg role="img" aria-label="QR-код с ключом" viewBox={`0 0 ${qr.size} ${qr.size}`} className="w-full max-w-60 rounded-md bg-white max-sm:mx-auto sm:size-60" shapeRendering="crispEdges">
            <path d={qr.path} fill="#000" />
          </svg>
          <div className="grid content-start gap-5">
            <p className="max-w-prose">Наведите камеру приложения на QR‑код. Если приложение на&nbsp;этом&nbsp;же телефоне, откройте ключ по ссылке или введите его сами.</p>
            <a href={uri} className="link inline-flex min-h-11 w-fit items-center font-medium sm:hidden">
              Открыть в приложении
            </a>
            <div role="group" aria-labelledby="secret-name" className="grid gap-1">
              <p id="secret-name" className="text-sm text-muted">
                Ключ, если вводить вручную
              </p>
              <p className="rounded-md bg-ground px-4 py-3 font-mono text-sm select-all">
                {secret.match(/.{1,4}/g)?.join(' ')}
              </p>
            </div>
          </div>
        </div>
        <div className="border-t border-line pt-5">
          <StepForm {...step} step="enable" asks={{ code: 'Шесть цифр из приложения' }} button="Включить" />
        </div>
      </AccountSection>
    </Arrived>
  )
}
