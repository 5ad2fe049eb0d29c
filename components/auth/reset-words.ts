import type { ProofState } from '#lib/accounts/types.ts'

const once = 'Ссылка сработает один раз и действует 30 минут.'

/** What is said about a link to a new password that is on its way: the same whether or not anybody has this contact. */
export function resetWords(proof: ProofState | null) {
  if (proof?.purpose !== 'reset_password') {
    return { title: 'Проверьте почту или телефон', lead: 'Если аккаунт с таким контактом есть, ссылка уже в пути.', contact: null, help: once }
  }
  if (proof.channel === 'sms') {
    return { title: 'Проверьте СМС', lead: 'Если аккаунт с таким номером есть, СМС со ссылкой уже в пути:', contact: proof.contact, help: once }
  }
  return {
    title: 'Проверьте почту',
    lead: 'Если аккаунт с таким адресом есть, письмо со ссылкой уже в пути:',
    contact: proof.contact,
    help: `${once} Письма нет через минуту? Проверьте адрес и папку «Спам».`,
  }
}
