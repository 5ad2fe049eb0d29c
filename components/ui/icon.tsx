'use client'

import { cx } from './cx.ts'

/* Drawn on a grid of 24 with a stroke of 1.75. */
const paths = {
  alert: 'M12 8v5m0 3.5v.01M12 3 2.5 20h19L12 3Z',
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  bell: 'M6 17V11a6 6 0 1 1 12 0v6l2 2H4l2-2Zm4 2a2 2 0 0 0 4 0',
  box: 'M12 3 4 7v10l8 4 8-4V7l-8-4Zm0 9L4.3 7.2M12 12l7.7-4.8M12 12v8.6',
  cart: 'M3 4h2.4l2.2 11.2a1 1 0 0 0 1 .8h8.9a1 1 0 0 0 1-.8L20 8H6.2M9.5 20v.01M17 20v.01',
  chart: 'M4 20h16M7 20v-7m5 7V5m5 15v-11',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'chevron-right': 'm9.5 6 6 6-6 6',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  close: 'm6 6 12 12M18 6 6 18',
  device: 'M4 5h16v10H4V5Zm5 14h6m-3-4v4',
  document: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  exit: 'M10 4H5v16h5m-1-8h11m-4-4 4 4-4 4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  'eye-off': 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 20 20 4',
  filter: 'M4 7h9m5 0h2M4 17h2m5 0h9M13 4.5v5M6 14.5v5',
  grid: 'M4 4h7v7H4V4Zm9 0h7v7h-7V4ZM4 13h7v7H4v-7Zm9 0h7v7h-7v-7Z',
  heart: 'M12 20S4 15.2 4 9.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.4C20 15.2 12 20 12 20Z',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z',
  info: 'M12 11v5.5M12 7.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  layers: 'm12 3 9 5-9 5-9-5 9-5Zm-9 9.5 9 5 9-5M3 17l9 5 9-5',
  mail: 'M3 5.5h18v13H3v-13Zm0 1 9 7 9-7',
  menu: 'M4 8h16M4 16h16',
  minus: 'M5 12h14',
  pause: 'M9 6v12M15 6v12',
  pin: 'M12 21s7-6 7-11.5a7 7 0 1 0-14 0C5 15 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  plus: 'M5 12h14M12 5v14',
  return: 'M4 9h10.5a5.5 5.5 0 0 1 0 11H8M4 9l4-4M4 9l4 4',
  scales: 'M12 4v16m-4 0h8M5 7h14M5 7l-2.6 6.6a2.7 2.7 0 0 0 5.2 0L5 7Zm14 0-2.6 6.6a2.7 2.7 0 0 0 5.2 0L19 7Z',
  search: 'm20 20-4.5-4.5M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z',
  share: 'M12 15V4m-4 4 4-4 4 4M7 11H5v9h14v-9h-2',
  shield: 'M12 3 5 5.5V11c0 4.8 3 8.3 7 10 4-1.7 7-5.2 7-10V5.5L12 3Zm-3 9 2.2 2.2L15.5 10',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8L12 3.5Z',
  tag: 'M4 4h8l8 8-8 8-8-8V4Zm4 4v.01',
  truck: 'M3 6h11v10H3V6Zm11 4h4l3 3v3h-7v-6ZM7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm10 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  upload: 'M12 16V5m-5 5 5-5 5 5M5 20h14',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5a7.5 7.5 0 0 1 15 0',
  zoom: 'm20 20-4.5-4.5M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm0-9v5M8 10.5h5',
} as const

export type IconName = keyof typeof paths

/** A line icon in the colour of the text. Decoration: the words are beside it or in the control's label. */
export function Icon({ name, className }: { readonly name: IconName; readonly className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={cx('icon', className)}>
      <path d={paths[name]} />
    </svg>
  )
}
