import { product, productChange, productInput, productParams } from '../schema/products.ts'
import { call } from '../server/call.ts'
import { changeProduct } from './change-product.ts'
import { makeProduct } from './make-product.ts'
import { readProduct } from './read-product.ts'

export const productCalls = [
  call({ method: 'POST', path: '/products', status: 201, summary: 'Goods that no other test buys, in one variant', body: productInput, answer: product, run: ({ body }) => makeProduct(body) }),
  call({ method: 'GET', path: '/products/{sku}', summary: 'Goods as they are now, the demo’s, too', params: productParams, answer: product, run: ({ params: { sku } }) => readProduct(sku) }),
  call({
    method: 'PATCH', path: '/products/{sku}', summary: 'Another price, stock, status or address', params: productParams, body: productChange, answer: product,
    run: ({ params: { sku }, body }) => changeProduct(sku, body),
  }),
]
