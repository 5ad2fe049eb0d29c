/** Why no more can be taken; null while more can. `most` is what one order can hold of anything. */
export function limitText(quantity: number, limit: number, most = 20): string | null {
  if (quantity < limit) return null
  if (limit === 0) return 'Товар закончился'
  return limit >= most ? `В один заказ — не больше ${most} штук` : `Больше нет в наличии: осталось ${limit} шт.`
}
