import { StateBadge } from '#components/desk/state-badge.tsx'
import { changeWords, channelWords } from '#components/policy/purpose-words.ts'
import type { Simulation as Foreseen } from '#lib/policy/simulate-change.ts'
import { counted } from '#lib/text/plural.ts'

type Props = { readonly foreseen: Foreseen; readonly titles: ReadonlyMap<string, string> }

/** What publishing would do: purposes that grow, consents that rest, people to ask anew (9.1). */
export function Simulation({ foreseen: { changeClass, purposes, frozen, people }, titles }: Props) {
  const wider = purposes.filter(({ widened }) => widened)
  const nameOf = (code: string) => titles.get(code) ?? code
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2"><StateBadge tone={changeClass === 'wider' ? 'caution' : 'neutral'}>{changeWords[changeClass]}</StateBadge></p>
      <dl className="grid grid-cols-3 gap-3 text-center">
        {[['Целей шире', wider.length], ['Согласий приостановится', frozen.reduce((sum, { grants }) => sum + grants, 0)], ['Людей спросить', people]].map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse rounded-sm bg-ground px-2 py-3"><dt className="text-xs text-muted">{name}</dt><dd className="text-xl font-semibold tabular-nums">{value}</dd></div>
        ))}
      </dl>
      {purposes.length > 0 && (
        <ul className="grid gap-1">
          {purposes.map(({ code, widened }) => (
            <li key={code} className="flex items-center justify-between gap-2"><span>{nameOf(code)}</span><StateBadge tone={widened ? 'caution' : 'neutral'}>{widened ? 'шире' : 'уже'}</StateBadge></li>
          ))}
        </ul>
      )}
      {frozen.length > 0 && (
        <ul className="grid gap-1 text-muted">
          {frozen.map(({ purpose, channel, grants }) => <li key={`${purpose}-${channel}`}>{nameOf(purpose)}, {channelWords[channel]}: {counted(grants, 'согласие', 'согласия', 'согласий')}</li>)}
        </ul>
      )}
      {frozen.length === 0 && <p className="text-muted">Ни одно согласие не приостановится, никого спрашивать не нужно.</p>}
    </div>
  )
}
