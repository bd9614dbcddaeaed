const en = {
  role: 'AI assistant of {workspace}',
  disclosure:
    'You are writing with {assistant}, an AI assistant of {workspace}. A person can join at any time.',
  you: 'You',
  ai: 'AI',
  person: 'A person at {workspace}',
  typing: '{name} is writing',
  placeholder: 'Write a message…',
  label: 'Your message',
  send: 'Send',
  sending: 'Sending',
  waiting: 'Waiting for a connection',
  notSent: 'Not sent.',
  retry: 'Try again',
  messages: 'Messages',
  reconnecting: 'Reconnecting…',
  unavailable: 'This chat is not available.',
  unreachable: 'The chat could not be reached.',
  attach: 'Send a file',
  file: 'File',
  save: 'Save {name}',
  tooLarge: 'This file is larger than 16 MB.',
  close: 'Close the chat',
  open: 'Open the chat',
  title: 'Chat with {workspace}',
}
export type Texts = typeof en

const pt: Texts = {
  role: 'Assistente de IA de {workspace}',
  disclosure:
    'Você está conversando com {assistant}, assistente de IA de {workspace}. Uma pessoa pode entrar a qualquer momento.',
  you: 'Você',
  ai: 'IA',
  person: 'Uma pessoa de {workspace}',
  typing: '{name} está escrevendo',
  placeholder: 'Escreva uma mensagem…',
  label: 'Sua mensagem',
  send: 'Enviar',
  sending: 'Enviando',
  waiting: 'Aguardando conexão',
  notSent: 'Não enviada.',
  retry: 'Tentar de novo',
  messages: 'Mensagens',
  reconnecting: 'Reconectando…',
  unavailable: 'Este chat não está disponível.',
  unreachable: 'Não foi possível abrir o chat.',
  attach: 'Enviar um arquivo',
  file: 'Arquivo',
  save: 'Salvar {name}',
  tooLarge: 'Este arquivo tem mais de 16 MB.',
  close: 'Fechar o chat',
  open: 'Abrir o chat',
  title: 'Conversar com {workspace}',
}

const es: Texts = {
  role: 'Asistente de IA de {workspace}',
  disclosure:
    'Estás escribiendo con {assistant}, asistente de IA de {workspace}. Una persona puede unirse en cualquier momento.',
  you: 'Tú',
  ai: 'IA',
  person: 'Una persona de {workspace}',
  typing: '{name} está escribiendo',
  placeholder: 'Escribe un mensaje…',
  label: 'Tu mensaje',
  send: 'Enviar',
  sending: 'Enviando',
  waiting: 'Esperando conexión',
  notSent: 'No enviado.',
  retry: 'Reintentar',
  messages: 'Mensajes',
  reconnecting: 'Reconectando…',
  unavailable: 'Este chat no está disponible.',
  unreachable: 'No se pudo abrir el chat.',
  attach: 'Enviar un archivo',
  file: 'Archivo',
  save: 'Guardar {name}',
  tooLarge: 'Este archivo pesa más de 16 MB.',
  close: 'Cerrar el chat',
  open: 'Abrir el chat',
  title: 'Chatea con {workspace}',
}

const all: Record<string, Texts> = { en, pt, es }

/** The first of the visitor's languages that we have, with its code; else English. */
export function textsFor(languages: readonly string[]): { language: string; texts: Texts } {
  const language = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in all) ?? 'en'
  return { language, texts: all[language] ?? en }
}

/** `fill('Hi {name}', { name: 'Ana' })` is `Hi Ana`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
