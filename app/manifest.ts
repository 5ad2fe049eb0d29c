import type { MetadataRoute } from 'next'
import { shop } from '#lib/shop.ts'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: shop.name,
    short_name: shop.name,
    description: 'Умные часы, браслеты, кольца и трекеры с доставкой по России',
    lang: 'ru',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#f9f9f7',
    theme_color: '#f9f9f7',
    icons: [
      { src: '/brand/icon-180.png', sizes: '180x180', type: 'image/png' },
      { src: '/brand/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
