/** The nine families of the shop, in the order of the menu. */
export const categories = [
  {
    slug: 'watches-round',
    name: 'Круглые смарт-часы',
    summary: 'Похожи на классические, а внутри — тренировки, пульс и уведомления.',
  },
  {
    slug: 'watches-square',
    name: 'Прямоугольные смарт-часы',
    summary: 'Большой экран, на котором сообщение читается целиком.',
  },
  {
    slug: 'fitness-bands',
    name: 'Фитнес-браслеты',
    summary: 'Лёгкие, незаметные под рукавом и живут без зарядки неделями.',
  },
  {
    slug: 'kids-watches',
    name: 'Детские часы с GPS',
    summary: 'Звонок маме одной кнопкой и место на карте — без смартфона у ребёнка.',
  },
  {
    slug: 'smart-rings',
    name: 'Смарт-кольца',
    summary: 'Сон и активность без экрана на руке и без лишних уведомлений.',
  },
  {
    slug: 'pet-trackers',
    name: 'Трекеры для питомцев',
    summary: 'Покажут, куда убежала собака и под каким диваном спит кот.',
  },
  {
    slug: 'car-trackers',
    name: 'GPS-трекеры для авто и грузов',
    summary: 'Где машина, прицеп или контейнер — сейчас и за любой прошлый день.',
  },
  {
    slug: 'key-finders',
    name: 'Метки для вещей',
    summary: 'Ключи, кошелёк и рюкзак отзовутся звуком, когда вы их потеряли.',
  },
  {
    slug: 'accessories',
    name: 'Аксессуары',
    summary: 'Ремешки и зарядка для устройств, которые у вас уже есть.',
  },
] as const

export type CategorySlug = (typeof categories)[number]['slug']
