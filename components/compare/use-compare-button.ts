import { useState } from 'react'
import { changeCompared, useCompared } from './use-compared.ts'

/** What a button that compares one product needs, however it looks. */
export function useCompareButton(slug: string) {
  const compared = useCompared()
  const pressed = compared?.includes(slug) ?? false
  const [told, setTold] = useState('')
  const [full, setFull] = useState(false)
  const press = async () => {
    const outcome = await changeCompared(pressed ? { drop: [slug] } : { add: [slug] })
    if (outcome === 'full') setFull(true)
    setTold(outcome === 'failed' ? 'Не получилось, попробуйте ещё раз' : outcome === 'full' ? '' : pressed ? 'Убрано из сравнения' : 'Добавлено к сравнению')
  }
  return { count: compared?.length ?? 0, pressed, told, press, full, close: () => setFull(false) }
}
