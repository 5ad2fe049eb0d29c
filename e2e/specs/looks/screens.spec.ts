import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

// What a screen reader is told, in its order: what matters for the task of a screen, and no more, so that a new word elsewhere breaks nothing.

test('гость: главная, список, товар, корзина, оформление и заказ читаются по порядку §4.1.3 §6.1.1', async ({ page, shop }) => {
  const device = await shop.product({ price: 1_234_567 })
  const main = page.getByRole('main')

  await test.step('главная', async () => {
    await page.goto('/')
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Перейти к содержанию"
      - region "Счётчик посещений"
      - banner:
        - navigation "Основная":
          - button "Каталог"
        - search "Поиск по магазину":
          - textbox "Искать в магазине"
          - button "Найти"
        - link "Избранное"
        - link /^Корзина/
      - main:
        - heading [level=1]
        - link "Смотреть каталог"
        - region "Каталог":
          - list:
            - listitem:
              - link /от \\d.+ ₽/:
                - heading [level=3]
        - region "Новинки":
          - list:
            - listitem:
              - article:
                - img
                - button /^В избранное/
                - heading [level=3]:
                  - link
        - region "Популярное"
        - region "Бонусная программа"
        - region "Как мы работаем"
      - contentinfo:
        - region "Новости и предложения письмом":
          - textbox "Электронная почта"
          - checkbox /Соглашаюсь получать новости/ [checked=false]
          - button "Подписаться"
        - heading "Продавец" [level=2]
        - text: /ИП Волконская/
    `)
  })

  await test.step('список', async () => {
    await page.goto('/catalogue/smart-rings')
    await expect(main).toMatchAriaSnapshot(`
      - navigation "Навигационная цепочка":
        - list:
          - listitem:
            - link "Главная"
          - listitem:
            - link "Каталог"
          - listitem: Смарт-кольца
      - heading "Смарт-кольца" [level=1]
      - navigation "Семейства"
      - group "Фильтры":
        - group: Цвет
        - group: Цена
      - combobox "Сначала показывать":
        - option "Популярные" [selected]
      - status: /\\d+ товар/
      - list:
        - listitem:
          - article:
            - heading "Смарт-кольцо «Контур»" [level=2]:
              - link
            - paragraph: /\\d ₽/
            - paragraph: /бонус/
    `)
  })

  await test.step('товар', async () => {
    await putIntoCart(page, device)
    await expect(main).toMatchAriaSnapshot(`
      - navigation "Навигационная цепочка"
      - region /^Изображения/:
        - list:
          - listitem:
            - button /^Увеличить/:
              - img
      - heading /^Браслет для проверки/ [level=1]
      - navigation "Цвет":
        - list:
          - listitem:
            - link "Графит"
      - text: /12 345,67 ₽/
      - paragraph: /^(Осталось|В наличии)/
      - link /В корзине/
      - button /^В избранное/
      - list:
        - listitem: /Курьер от/
        - listitem: /Пункт выдачи/
        - listitem: /Почта от/
      - link "Как вернуть"
      - paragraph: Гарантия 12 месяцев
      - region "О товаре"
      - region "Характеристики":
        - term: Вес
        - definition: 24 г
      - region "В коробке"
      - region "Вместе с этим смотрят"
    `)
  })

  await test.step('корзина', async () => {
    await openCart(page, 1)
    await expect(main).toMatchAriaSnapshot(`
      - heading "Корзина" [level=1]
      - list "Товары в корзине":
        - listitem:
          - link /^Браслет для проверки/
          - group /количество/:
            - button "Уменьшить количество" [disabled]
            - textbox /количество/: "1"
            - button "Увеличить количество"
          - button /^Убрать/
      - region "Ваш заказ":
        - term: 1 товар
        - definition: 12 345,67 ₽
        - term: Доставка
        - definition: на следующем шаге
        - term: Итого без доставки
        - definition: 12 345,67 ₽
        - group: Промокод
        - link "Перейти к оформлению"
    `)
  })

  await test.step('оформление: согласия пусты и ни от чего не зависят', async () => {
    await page.goto('/checkout')
    await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
    await expect(main).toMatchAriaSnapshot(`
      - heading "Оформление заказа" [level=1]
      - region "Получатель":
        - textbox "Фамилия": Соколова
        - textbox "Имя": Мария
        - textbox "Отчество — необязательно"
        - textbox "Электронная почта"
        - textbox "Мобильный телефон"
      - region "Доставка":
        - combobox "Регион":
          - option "Саратовская область" [selected]
        - radiogroup "Способ получения":
          - radio /^Пункт выдачи/
          - radio /^Курьер/ [checked]
          - radio /^Почта/
        - textbox "Город или посёлок"
        - textbox "Улица, дом, квартира"
      - region "Оплата":
        - radiogroup "Способ оплаты":
          - radio /^Сейчас/
          - radio /^При получении/ [checked]
      - group "Реклама — необязательно":
        - checkbox /рекламу по электронной почте/ [checked=false]
        - checkbox /рекламу по СМС/ [checked=false]
      - complementary "Ваш заказ":
        - list "Состав заказа":
          - listitem
        - term: 1 товар
        - definition: 12 345,67 ₽
        - term: Доставка курьером
        - definition: 290 ₽
        - term: Итого
        - definition: 12 635,67 ₽
        - button "Оформить заказ"
        - paragraph:
          - link "оферты"
          - link "политике конфиденциальности"
    `)
  })

  await test.step('заказ', async () => {
    await checkoutPage(page).submit.click()
    await expect(main).toMatchAriaSnapshot(`
      - status:
        - paragraph: /^Заказ № \\d+$/
        - heading "Заказ принят" [level=1]
      - region "Как идёт заказ":
        - list:
          - listitem:
            - paragraph: Заказ оформлен
            - time
          - listitem:
            - paragraph: /Собран/
          - listitem:
            - paragraph: /Передан в доставку/
          - listitem:
            - paragraph: /Получен/
      - region "Доставка и получатель":
        - term: Получатель
        - definition: Соколова Мария
        - term: Оплата
        - definition: При получении
      - region "Состав заказа":
        - term: К оплате при получении
        - definition: 12 635,67 ₽
      - button "Отменить заказ"
    `)
  })
})

test('покупатель: обзор и уведомления читаются по порядку §4.1.7 §4.1.9 §4.1.10', async ({ as, shop }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [await shop.product({ price: 1_234_567 })] })
  const { page } = customer
  const main = page.getByRole('main')

  await test.step('обзор', async () => {
    await page.goto('/account')
    await expect(main).toMatchAriaSnapshot(`
      - navigation "Личный кабинет":
        - list:
          - listitem:
            - link "Обзор"
          - listitem:
            - link "Заказы"
          - listitem:
            - link "Уведомления"
          - listitem:
            - link "Мои данные"
        - button "Выйти"
      - heading "Здравствуйте, Анна!" [level=1]
      - region "Стоит сделать":
        - list:
          - listitem:
            - heading "Включите двухэтапный вход" [level=3]
            - link
      - region "Последние заказы":
        - link "Все заказы"
        - list "Заказы":
          - listitem:
            - link /Заказ № ${number} .+ Принят .+ 12 635,67 ₽/
      - navigation "Разделы личного кабинета"
    `)
  })

  await test.step('уведомления: каждое согласие — переключатель с именем, и ни один не включён', async () => {
    await page.goto('/account/communications')
    await expect(main).toMatchAriaSnapshot(`
      - heading "Уведомления" [level=1]
      - region "По вашему согласию":
        - table "Рассылки по видам и каналам":
          - row:
            - columnheader "О чём"
            - columnheader /^Почта .+ подтверждена/
            - columnheader /^СМС .+ подтверждён/
          - row:
            - rowheader /^Новости и предложения/:
              - paragraph:
                - link "Пункт 4.1.9 политики"
            - cell:
              - paragraph: Не давали
              - switch "Новости и предложения по электронной почте" [checked=false]
              - group: /Полный текст/
            - cell:
              - paragraph: Не давали
              - switch "Новости и предложения по СМС" [checked=false]
          - row:
            - rowheader /^Реклама/:
              - paragraph:
                - link "Пункт 4.1.10 политики"
            - cell:
              - switch "Реклама по электронной почте" [checked=false]
            - cell:
              - switch "Реклама по СМС" [checked=false]
      - region "Приходит без согласия":
        - list:
          - listitem:
            - paragraph: О ваших заказах
          - listitem:
            - paragraph: Кассовые чеки
      - region "О чём спросим отдельно"
    `)
  })
})

test('сотрудник: «Сегодня» и заказ читаются по порядку, контакты скрыты §5.5', async ({ as, shop }) => {
  const { number } = await shop.order({ of: await shop.person(), lines: [await shop.product({ price: 1_234_567 })] })
  const { page } = await as('manager')

  await test.step('сегодня', async () => {
    await page.goto('/desk')
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Перейти к содержанию"
      - navigation "Разделы":
        - button "Найти раздел, заказ, товар, покупателя"
        - list:
          - listitem:
            - link "Сегодня"
        - list:
          - listitem:
            - link "Заказы"
        - button "Выйти"
      - main:
        - heading /^Сегодня, \\d+ \\S+$/ [level=1]
        - list:
          - listitem:
            - link /^\\d+ Собрать$/
          - listitem:
            - link /^\\d+ Передать в доставку$/
        - region "Меньше всего осталось"
    `)
  })

  await test.step('заказ', async () => {
    await page.goto(`/desk/orders/${number}`)
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - link "Заказы"
      - heading "Заказ № ${number}" [level=1]
      - link "Лист сборки"
      - button "Отменить заказ"
      - button "Собран"
      - region "Товары":
        - table:
          - rowgroup:
            - row:
              - cell /^TEST-/
              - cell "12 345,67 ₽"
              - cell "1"
              - cell "12 345,67 ₽"
        - term: Итого
        - definition: 12 635,67 ₽
      - region "Деньги"
      - region "Письма и SMS"
      - region "Покупатель":
        - button "Показать данные"
        - term: Имя
        - definition: /скрыто/
        - term: Телефон
        - definition: /скрыто/
        - term: Почта
        - definition: /скрыто/
      - region "Ход заказа":
        - list:
          - listitem: /^Оформлен/
      - region "Заметки":
        - textbox "Новая заметка"
    `)
  })
})
