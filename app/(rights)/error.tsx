'use client'

// Inside the frame that stands around these pages.
export { PageBroken as default } from '#components/layout/page-broken.tsx'
