import { FieldError, fieldId } from '#components/ui/field.tsx'
import { RadioCard } from '#components/ui/radio-card.tsx'
import type { Door } from '#components/auth/use-door.ts'

/** One matter to choose: what it is called and what it means. */
export type KindOption = { readonly value: string; readonly title: string; readonly meaning: string; /** How long it takes. */ readonly term: string }

type Props = { readonly door: Door; readonly legend: string; readonly kinds: readonly KindOption[]; readonly chosen: string }

/** What it is about, each with one sentence of what happens then. */
export function KindChoice({ door: { form, start }, legend, kinds, chosen }: Props) {
  const error = form.getFieldState('kind', form.formState).error?.message
  const first = start.kind ?? chosen
  return (
    <fieldset
      id={fieldId('kind')}
      role="radiogroup"
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error && 'kind-error'}
      className="grid min-w-0 content-start gap-3 md:grid-cols-2"
    >
      <legend className="mb-3 text-xl font-semibold">{legend}</legend>
      {error && (
        <div className="md:col-span-2">
          <FieldError id="kind-error" message={error} />
        </div>
      )}
      {kinds.map(({ value, title, meaning, term }) => (
        <RadioCard
          key={value}
          {...form.register('kind', { onChange: () => form.clearErrors('kind') })}
          value={value}
          defaultChecked={value === first}
          title={title}
          description={
            <>
              {meaning} <span className="whitespace-nowrap text-ink">{term}.</span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}
