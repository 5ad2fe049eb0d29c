/** In place of a name: the consent of a candidate rests under a wider policy (9.1). */
export function Resting() {
  return <span className="text-pretty text-caution">Согласие ждёт подтверждения</span>
}
