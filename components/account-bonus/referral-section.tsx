import { AccountSection } from '#components/account/account-section.tsx'
import type { OwnBonuses } from '#lib/bonus/account/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'
import { CopyLink } from './copy-link.tsx'

/** The link for friends, what it brings to whom, and what came of it in numbers: who they are is theirs. */
export function ReferralSection({ referral }: Pick<OwnBonuses, 'referral'>) {
  const { href, reward, friendReward, friendMinOrder, waiting, paid } = referral
  return (
    <AccountSection title="Рассказать другу">
      <p className="max-w-prose text-pretty">
        Друг вступит в&nbsp;программу по&nbsp;вашей ссылке, и&nbsp;когда его первый заказ от&nbsp;{formatRoubles(friendMinOrder)} доставят, вы&nbsp;получите {formatPoints(reward)}, а&nbsp;он&nbsp;—{' '}
        {formatPoints(friendReward)}.
      </p>
      <CopyLink href={href} />
      {waiting + paid > 0 && (
        <p className="text-sm text-muted">
          {paid > 0 && `Уже начислили за ${counted(paid, 'друга', 'друзей', 'друзей')}. `}
          {waiting > 0 && `${counted(waiting, 'друг вступил', 'друга вступили', 'друзей вступили')}, ждём первый заказ.`}
        </p>
      )}
    </AccountSection>
  )
}
