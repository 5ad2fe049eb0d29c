/** When the server could not be reached at all. Alone in its file: every page of the shop carries it. */
export const UNREACHABLE = 'Нет связи с магазином, ничего не изменилось. Проверьте интернет и попробуйте ещё раз.'
