/** An address as it is compared, whatever was abbreviated: «Саратов, ул. Московская, д. 1, кв. 2» and «саратов улица Московская 1 2» are one. */
export function addressKey(city: string, address: string): string {
  return `${city} ${address}`
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<!\p{L})(город|г|улица|ул|проспект|пр кт|просп|пр|переулок|пер|площадь|пл|дом|д|корпус|корп|к|квартира|кв|строение|стр)(?!\p{L})/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
