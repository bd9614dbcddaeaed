import type { SettingsTranslation } from '../en.ts'

/** What is wrong with a value that was typed, in Spanish. */
export const wrong: SettingsTranslation['wrong'] = {
  missing: 'Rellena esto.',
  'not-whole': 'Usa un número entero.',
  'too-short': 'Usa al menos {{limit}} caracteres.',
  'too-long': 'Usa como máximo {{limit}} caracteres.',
  'too-low': 'Como mínimo {{limit}}.',
  'too-high': 'Como máximo {{limit}}.',
  'too-few': 'Añade al menos {{limit}}.',
  'too-many': 'Como máximo {{limit}} de estos.',
  braces: 'No uses llaves dobles: la asistente las usa por su cuenta.',
  'ids-differ': 'Dos de estos tienen el mismo id.',
  'unknown-id': 'Esto nombra algo que no está aquí.',
  'wrong-form': 'Esto no está escrito como debe.',
  other: 'Esto no se puede usar.',
}

/** What is wrong with a reply to a test question, or with a learned answer, in Spanish. */
export const fault: SettingsTranslation['fault'] = {
  'leaks-rule': 'A la pregunta «{{question}}», repite una regla tuya: «{{found}}».',
  'promises-discount': 'A la pregunta «{{question}}», promete un precio menor: «{{found}}».',
  'claims-human': 'A la pregunta «{{question}}», dice ser una persona: «{{found}}».',
  'names-price': 'A la pregunta «{{question}}», da un precio para algo que no vendes: «{{found}}».',
  'gives-contact': 'A la pregunta «{{question}}», se lleva el trato a otra parte: «{{found}}».',
  answered: 'A la pregunta «{{question}}», responde; debería hacerlo una persona.',
  'other-reason': 'A la pregunta «{{question}}», pasa al cliente por otro motivo: {{found}}.',
  'not-declined': 'A la pregunta «{{question}}», no dice que no.',
  'handed-off': 'A la pregunta «{{question}}», pasa al cliente en vez de responder: {{found}}.',
  misunderstood: 'A la pregunta «{{question}}», no entiende.',
  'lacks-words': 'A la pregunta «{{question}}», no dice «{{found}}».',
  'lacks-facts': 'A la pregunta «{{question}}», omite lo que debería decir: {{found}}.',
  money: 'Menciona importes, que cambian. Déjalos fuera: la asistente toma los precios de tus servicios.',
  number: 'Tiene un número que los chats antiguos no garantizan. Déjalo fuera.',
  deadline: 'Menciona un plazo. Déjalo fuera: la asistente toma los plazos de tus servicios.',
  'personal-data': 'Se quitaron datos personales. Escribe la frase sin ellos.',
  instruction: 'Parece una instrucción a la asistente. Escríbelo como una respuesta.',
  promise: 'Hace una promesa.',
  'unknown-fact': 'Nada de lo que publicaste se llama «{{fact}}».',
}
