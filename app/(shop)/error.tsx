'use client'

// The same words as anywhere, but inside the frame of the shop.
export { default } from '#app/error.tsx'
