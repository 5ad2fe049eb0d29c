/** What a browser shows while the shop has lost its database: HTML without scripts and without anything of the shop that could fail as well. `again`: the address can be asked again as it is. */
export function unavailablePage(again: boolean): string {
  const advice = again
    ? 'Страница откроется сама через несколько секунд.</p><p><a href="">Попробовать сейчас</a>'
    : 'Отправленное могло не\u00a0сохраниться. Вернитесь назад: введённое осталось в\u00a0форме,\u00a0— и\u00a0отправьте ещё раз.'
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">${again ? '\n<meta http-equiv="refresh" content="5">' : ''}
<title>Магазин скоро вернётся — Smart Tracker</title>
</head>
<body>
<main style="max-width: 36rem; margin: 12vh auto; padding: 0 20px; font: 17px/1.5 system-ui, sans-serif">
<h1 style="font-size: 2rem; line-height: 1.15">Магазин вернётся через несколько секунд</h1>
<p>Мы потеряли связь с\u00a0базой данных и\u00a0восстанавливаем её. Корзина и\u00a0заказы на\u00a0месте.</p>
<p>${advice}</p>
<p><a href="/">На главную</a></p>
</main>
</body>
</html>
`
}
