/**
 * What shoppers call things, and what the catalogue calls them. A star stands for any ending, «|» for «or»; «^» is where the query begins.
 * Written in plain text (see `plainText`): small letters, е for ё. The upper rows go first.
 */
export const rewrites: readonly (readonly [said: string, meant: string])[] = [
  // how long a charge lasts
  ['две недели|2 недели|двух недель', '14дн'],
  ['три недели|3 недели|трех недель', '21дн'],
  ['недел*', '7дн'],
  // watches
  ['smart watch*|smartwatch*|смарт вотч*|смартвотч*|смартчас*|умн* час*|smart час*', 'смарт часы'],
  ['watch*|вотч*|часики|часиков', 'часы'],
  // rings
  ['smart ring*|умн* кольц*|умн* колец|smart кольц*', 'смарт кольцо'],
  ['ring|rings|колечк*|перстень|перстн*', 'кольцо'],
  // bands
  ['fitness tracker*|fitness band*|smart band*|фитнес трекер*|фитнес-трекер*|(смарт|умн*|спортивн*)[ -]браслет*', 'фитнес браслет'],
  ['fitness', 'фитнес'],
  ['band|bands|bracelet*', 'браслет'],
  // children
  ['телефон-часы|часы-телефон|телефон часы|часы телефон', 'часы'],
  ['(для |на |к )?(ребенк*|ребенок|дет(ей|ям|ьми)|школьник*|малыш*|дочк*|дочери|сына|сыну|kids)', 'детские'],
  // where it is
  ['маяч(ок|ки|ка) (на|для|в|под) (авто*|машин*)', 'трекер для авто'],
  ['^(отслеж*|отслед*|следить за|найти собак* |жуч(ок|ки|ка|ков))', 'трекер'],
  ['жуч(ок|ки|ка|ков)|tracker*|трэкер*', 'трекер'],
  ['машин*|автомобил*|тачк*|car', 'авто'],
  ['для поиска ключ*', 'для ключей'],
  ['поиск* ключ*|искать ключ*|найти ключ*|(air|эйр|аир|смарт|smart)[ -]?(tag|таг|тег|тэг)*', 'метка'],
  ['брелок*|брелк*', 'метка'],
  ['gps|жпс|гпс|джипиэс|джи пи эс|пзы', 'gps'],
  ['глонас|glonass', 'глонасс'],
  ['blu*tooth|блют*|блюту*', 'bluetooth'],
  ['вай[ -]?фа(й|я|ем)', 'wifi'],
  ['(obd|обд)[ -]?(2|ii)?', 'obd'],
  // what belongs to them
  ['ремень|ремня|ремни|ремней|ремнем|strap*', 'ремешок'],
  ['зарядн* устройств*|зарядник*|charger*|подставк*|док[ -]станц*', 'зарядная станция'],
  // what they work with
  ['(для|с|со|под|к) (айфон*|iphone*|ios)', 'ios'],
  ['андро[ий]д*|андрои*', 'android'],
  // what they are made of and called
  ['керамич*', 'керамика'],
  ['lite', 'лайт'],
  ['pro', 'про'],
  ['розов* золот*', 'розовоезолото'],
]

/** Words that another one of the catalogue says as well: either is found. */
export const alternatives: readonly (readonly [said: string, also: readonly string[]])[] = [
  ['собак*|собач*|пес|пса|псу|щен*|sobak*|dog|dogs', ['собака', 'питомца']],
  ['кот|кота|коту|котам|котик*|кошк*|кошек|котен*|котят*|koshk*|kota|cat|cats', ['кошка', 'питомца']],
  ['зарядк*|зарядок', ['зарядка', 'зарядная']],
  ['плавани*|плавать|бассейн*', ['плавание', 'бассейн']],
  ['бег|бега|бегать|пробежк*', ['бега', 'пробежка', 'трека']],
  ['сон|сна|сну|сном', ['сон', 'сна', 'сне']],
  ['смарт|smart|умн*', ['смарт']],
  ['sim|сим|симк*', ['sim', 'сим', 'симкарта']],
  ['4g|lte', ['lte']],
  ['nfc', ['nfc', 'бесконтактная']],
]

/** Words of what lists filter by: the values of facets that they mean, and, unless it is a colour, the word itself. */
export const facetWords: readonly (readonly [said: string, keys: readonly string[]])[] = [
  ['gps', ['positioning:gps']],
  ['глонасс', ['positioning:glonass']],
  ['beidou', ['positioning:beidou']],
  ['galileo|галилео', ['positioning:galileo']],
  ['5atm', ['water:5atm']],
  ['10atm', ['water:10atm']],
  ['ip67', ['water:ip67']],
  ['ip68', ['water:ip68']],
  ['водонепрониц*|водостойк*|водозащ*|влагозащ*', ['water:ip67', 'water:ip68', 'water:5atm', 'water:10atm']],
  ['ios', ['compatibility:ios']],
  ['android', ['compatibility:android']],
]

/** Colours as people say them. */
export const colourWords: readonly (readonly [said: string, colours: readonly string[]])[] = [
  ['черн*|темн*|black', ['black', 'graphite']],
  ['графит*|серый|серая|серое|серые|серого|серых|серую|gray|grey', ['graphite']],
  ['серебр*|silver', ['silver']],
  ['белый|белая|белое|белые|белого|белых|белую|white', ['white']],
  ['розовоезолото', ['rose']],
  ['золот*|gold', ['gold']],
  ['розов*|pink', ['rose', 'coral']],
  ['бежев*|песочн*|sand', ['sand']],
  ['коньячн*|коричнев*|рыж*|brown', ['cognac']],
  ['коралл*|красн*|оранжев*|red', ['coral']],
  ['лилов*|сиренев*|фиолетов*', ['lilac']],
  ['голуб*|небесн*|синий|синяя|синее|синие|синих|blue', ['sky']],
  ['мятн*|мята|бирюзов*', ['mint']],
  ['зелен*|green', ['mint', 'olive']],
  ['оливк*', ['olive']],
]

/** After one of these comes what the thing is for or has, not the thing itself. */
export const prepositions: readonly string[] = ['для', 'с', 'со', 'на', 'под', 'к', 'ко', 'от', 'из', 'в', 'во', 'по', 'dlya', 'for', 'with', 'lkz']

/** Words that say nothing of the thing. */
export const stopWords: readonly string[] = [
  'купить|куплю|купит|заказать|закажу|buy|хочу|нужн*|ищу|подобрать|выбрать|посоветуйте|подскажите|покажи*|найти',
  'цен*|стоимост*|стоит|сколько|недорог*|дешев*|бюджетн*|скидк*|скидкой|акци*|распродаж*|рубл*|руб',
  'магазин*|интернет-магазин*|официальн*|сайт|доставк*|наличи*|отзыв*|рейтинг*|обзор*|каталог*|гаранти*',
  'лучш*|хорош*|качествен*|топ|нов*|оригинал*|популярн*|модн*|стильн*|какой|какие|какая|какую|где|как|есть|ли|или|самы*',
  'москв*|спб|питер*|саратов*|росси*|рф|до|за|без|не|и|а|у|о|об|по|это|чтобы|чтоб|который|которые|которая|мне|мой|свой|the|a|of|and',
  'видно|видн*|подар*|устройств*|гаджет*|девайс*|товар*|прибор*',
]
