import type { CSSProperties } from 'react'
import { styles } from '#lib/mail/templates/theme.ts'

/** What advertising letters have and service letters have not. */
export const adStyles = {
  brandName: { ...styles.brandName, textDecoration: 'none' },
  notice: { margin: 0, fontSize: '13px', lineHeight: '32px', color: styles.small.color },
  heading: { ...styles.subheading, margin: '24px 0 8px', fontSize: '20px', lineHeight: '28px' },
  card: { verticalAlign: 'top', paddingBottom: '20px' },
  cardName: { margin: '12px 0 2px', fontSize: '16px', lineHeight: '22px', fontWeight: 600, color: styles.text.color },
  price: { margin: 0, fontSize: '16px', lineHeight: '24px', color: styles.text.color },
  oldPrice: { color: styles.small.color, fontSize: '14px' },
  partner: { ...styles.tint, margin: '20px 0 12px' },
  partnerNotice: { margin: '0 0 8px', fontSize: '12px', lineHeight: '18px', color: styles.small.color },
  image: { ...styles.picture, width: '100%', height: 'auto' },
} satisfies Record<string, CSSProperties>

/** On phones cards stand one under another. */
export const adStyleSheet = `
@media (max-width: 480px) {
  .stack { display: block !important; width: 100% !important; padding-right: 0 !important; padding-left: 0 !important; }
}
`
