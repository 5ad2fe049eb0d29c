type Props = { readonly channels: readonly ('email' | 'sms')[]; readonly email: string }

/** What was agreed to at the checkout holds only once the contact is proved (2.4): says where the letter or SMS is. The order does not wait for it. */
export function WaitingConsents({ channels, email }: Props) {
  if (channels.length === 0) return null
  return (
    <p className="max-w-prose text-sm text-pretty">
      Согласие на&nbsp;рекламу ждёт подтверждения:{' '}
      {channels.includes('email') && <>откройте ссылку в&nbsp;отдельном письме на&nbsp;{email}</>}
      {channels.length > 1 && ' и\u00a0'}
      {channels.includes('sms') && <>нажмите ссылку из&nbsp;СМС</>}. До&nbsp;этого ничего не&nbsp;пришлём; на&nbsp;заказ это не&nbsp;влияет.
    </p>
  )
}
