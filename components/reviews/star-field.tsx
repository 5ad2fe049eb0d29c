import { FieldError } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'

const words = [
  { text: 'ужасно', shown: 'group-has-[[value="1"]:checked]/stars:inline' },
  { text: 'плохо', shown: 'group-has-[[value="2"]:checked]/stars:inline' },
  { text: 'нормально', shown: 'group-has-[[value="3"]:checked]/stars:inline' },
  { text: 'хорошо', shown: 'group-has-[[value="4"]:checked]/stars:inline' },
  { text: 'отлично', shown: 'group-has-[[value="5"]:checked]/stars:inline' },
] as const

// A star is filled when it or one after it is chosen, or pointed at: then those behind it are not, as they would be after the press.
const star =
  'relative grid size-12 cursor-pointer place-items-center rounded-md text-outline has-focus-visible:outline-2 has-focus-visible:outline-focus ' +
  'has-checked:text-signal-text has-checked:[&_svg]:fill-current has-[~label_input:checked]:text-signal-text has-[~label_input:checked]:[&_svg]:fill-current ' +
  'hover:text-signal-text hover:[&_svg]:fill-current has-[~label:hover]:text-signal-text has-[~label:hover]:[&_svg]:fill-current ' +
  '[@media(hover:hover)]:[label:hover~&]:text-outline! [@media(hover:hover)]:[label:hover~&]:[&_svg]:fill-none!'

/** One to five stars: radio buttons, so that keyboard and screen reader know them; what the chosen one means stands beside them. */
export function StarField({ initial, error }: { readonly initial: string; readonly error: string | undefined }) {
  return (
    <div role="radiogroup" aria-labelledby="rating-label" aria-invalid={error ? true : undefined} aria-describedby={error ? 'rating-error' : undefined} className="group/stars grid min-w-0 gap-1.5">
      <p id="rating-label" className="text-sm font-medium">
        Оценка
      </p>
      <div className="-ml-2 flex flex-wrap items-center gap-x-3">
        <div className="flex">
          {words.map(({ text }, at) => (
            <label key={text} className={star}>
              <input
                type="radio"
                name="rating"
                value={at + 1}
                required
                defaultChecked={initial === String(at + 1)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <Icon name="star" className="size-9" />
              <span className="sr-only">
                {at + 1} из 5: {text}
              </span>
            </label>
          ))}
        </div>
        <p aria-hidden className="ml-2 text-muted">
          {words.map(({ text, shown }) => (
            <span key={text} className={`hidden ${shown}`}>
              {text}
            </span>
          ))}
        </p>
      </div>
      {error && <FieldError id="rating-error" message={error} />}
    </div>
  )
}
