import type { CSSProperties } from 'react'

const light = { ground: '#f1f2f0', sheet: '#ffffff', ink: '#14171c', muted: '#565d67', hairline: '#e2e4e7', tint: '#f5f6f5' }
const dark = { ground: '#0f1114', sheet: '#181b20', ink: '#f2f3f5', muted: '#a8afb9', hairline: '#2b3037', tint: '#1e2228' }

const font = "'Golos Text', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

/** Inline styles of the mails. Mail programs know little CSS: tables and inline styles carry the light look. */
export const styles = {
  body: { margin: 0, padding: '24px 8px', backgroundColor: light.ground, color: light.ink, fontFamily: font },
  container: { width: '100%', maxWidth: '600px' },
  sheet: { padding: '32px', borderRadius: '20px', backgroundColor: light.sheet },
  brand: { padding: '0 12px 20px' },
  brandName: { margin: 0, fontSize: '18px', lineHeight: '32px', fontWeight: 600, letterSpacing: '-0.2px', color: light.ink },
  demo: {
    margin: '0 0 12px', padding: '10px 16px', borderRadius: '12px', backgroundColor: '#fff0ea', color: '#7d2a0a', fontSize: '13px', lineHeight: '18px',
  },
  heading: { margin: '0 0 12px', fontSize: '28px', lineHeight: '34px', fontWeight: 600, letterSpacing: '-0.5px', color: light.ink },
  subheading: { margin: '0 0 8px', fontSize: '17px', lineHeight: '24px', fontWeight: 600, color: light.ink },
  text: { margin: '0 0 12px', fontSize: '16px', lineHeight: '24px', color: light.ink },
  small: { margin: 0, fontSize: '14px', lineHeight: '20px', color: light.muted },
  smallApart: { margin: '12px 0 0', fontSize: '14px', lineHeight: '20px', color: light.muted },
  amount: { margin: 0, fontSize: '15px', lineHeight: '22px', color: light.ink, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  total: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: 600, color: light.ink, whiteSpace: 'nowrap' },
  button: {
    padding: '16px 28px', borderRadius: '28px', backgroundColor: '#ff6b35', color: light.ink, fontSize: '16px', fontWeight: 600, textAlign: 'center',
  },
  link: { color: light.ink, textDecoration: 'underline' },
  hairline: { margin: '24px 0', border: 'none', borderTop: `1px solid ${light.hairline}` },
  tint: { padding: '20px', borderRadius: '14px', backgroundColor: light.tint },
  picture: { display: 'block', borderRadius: '12px', backgroundColor: '#edeff1' },
  code: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: 600, letterSpacing: '0.5px', color: light.ink, fontVariantNumeric: 'tabular-nums' },
  bigCode: {
    margin: '4px 0', fontSize: '36px', lineHeight: '44px', fontWeight: 600, letterSpacing: '8px', color: light.ink, fontVariantNumeric: 'tabular-nums',
  },
  footer: { padding: '24px 20px 0' },
} satisfies Record<string, CSSProperties>

/** The dark look and the phone, for programs that read a style sheet; `!important` outweighs the inline light look. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground, .ground > table > tbody > tr > td { background-color: ${dark.ground} !important; }
  .sheet { background-color: ${dark.sheet} !important; }
  .tint { background-color: ${dark.tint} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .hairline { border-top-color: ${dark.hairline} !important; }
  .demo { background-color: #33201a !important; color: #ffb69a !important; }
}
@media (max-width: 480px) {
  .sheet { padding: 24px 20px !important; border-radius: 16px !important; }
  .heading { font-size: 24px !important; line-height: 30px !important; }
  .button { display: block !important; }
}
`
