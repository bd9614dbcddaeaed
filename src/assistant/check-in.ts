import type { AssistantSettings } from '../domain/assistant-settings.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage, MemberLanguage } from '../domain/language.ts'
import { packOf } from './languages/index.ts'

const texts: Record<ClientLanguage, (seller: string) => string> = {
  en: (seller) => `Hello again! You asked to hear from ${seller} at a later time. How can I help you?`,
  pt: (seller) => `Olá de novo! Você pediu que ${seller} voltasse a falar com você. Como posso ajudar?`,
  es: (seller) => `¡Hola de nuevo! Pediste que ${seller} volviera a escribirte. ¿En qué puedo ayudarte?`,
  fr: (seller) =>
    `Rebonjour ! Vous aviez demandé que ${seller} vous recontacte. Comment puis-je vous aider ?`,
  de: (seller) =>
    `Hallo noch einmal! Sie wollten später wieder von ${seller} hören. Wie kann ich Ihnen helfen?`,
  it: (seller) => `Di nuovo salve! Aveva chiesto che ${seller} la ricontattasse. Come posso aiutarla?`,
  ru: () => 'Здравствуйте снова! Вы просили написать вам позже. Чем могу помочь?',
  zh: (seller) => `您好！您之前请 ${seller} 稍后再联系您。请问有什么可以帮您？`,
  ar: (seller) => `مرحبًا من جديد! طلبت أن يعاود ${seller} التواصل معك لاحقًا. كيف يمكنني مساعدتك؟`,
}

/**
 * What a client is written who asked to be written to again, in their language: that, and that it comes from an AI
 * where the seller has every message say so.
 */
export function checkInText(
  language: ClientLanguage,
  knowledge: Knowledge,
  { name, disclosure }: Pick<AssistantSettings, 'name' | 'disclosure'>,
): string {
  const seller = knowledge.profile.displayName
  const text = texts[language](seller)
  return disclosure === 'every-message' ? `${packOf(language).disclosure(name, seller)}\n${text}` : text
}

const reminders: Record<MemberLanguage, string> = {
  en: 'The client asked to be written to at this time, and the channel takes no free text any more.',
  pt: 'O cliente pediu para ser contatado neste horário, e o canal já não aceita texto livre.',
  es: 'El cliente pidió que se le escribiera a esta hora, y el canal ya no admite texto libre.',
}

/** What members read where the client cannot be written to; `note` is the responder's, about what. */
export function checkInReminder(language: MemberLanguage, note: string): string {
  return note === '' ? reminders[language] : `${reminders[language]} (${note})`
}
