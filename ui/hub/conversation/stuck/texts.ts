import type { MemberLanguage, SendFailure } from '../../../../src/protocol/conversation.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'

/** What may be refused about a message that did not simply arrive. */
type Refusal = 'not-stuck' | 'under-way' | 'may-have-arrived'

/** `{channel}` is the provider the message goes through, such as WhatsApp. */
const en = {
  retry: 'Try again',
  drop: 'Give up',
  dropQueued: 'Do not send',
  sendAgain: 'Send again…',
  sendAgainTitle: 'Send this once more?',
  sendAgainText:
    'Nobody knows whether the client got this message. If they did, they will get it a second time.',
  sendAgainConfirm: 'Send again',
  failed: 'This message did not reach the client.',
  waiting: 'This message waits to be sent.',
  unknown: '{channel} has not confirmed this message: it may have arrived.',
  held: 'This message was held back: a person took over first.',
  dropped: 'This message was not sent: somebody gave it up.',
  refusal: {
    'not-stuck': 'This message is neither waiting nor lost any more.',
    'under-way': 'This message is being sent right now.',
    'may-have-arrived': 'This message may have arrived already.',
  } satisfies Record<Refusal, string>,
  failure: {
    'too-fast': 'More is being sent than {channel} takes. It is sent a little later.',
    'too-fast-to-client': 'Too many messages to this client in a short time. It is sent a little later.',
    busy: '{channel} is overloaded for a moment. It is tried again.',
    maintenance: '{channel} is maintaining this account. It is tried again.',
    fault: 'Something went wrong at {channel}.',
    'not-ready': 'The channel could not be reached. It is tried again.',
    'held-back': '{channel} holds this back so that the client does not get too many messages.',
    'window-closed': 'More than 24 hours since the client last wrote: only a template can be sent.',
    undeliverable: 'This client cannot receive it: no account there, an old version, or a block.',
    blocked: 'This client has blocked you.',
    'own-number': 'The client’s number is the number it would be sent from.',
    'no-address': 'The client has no address on this channel.',
    'no-marketing': 'The client does not take marketing messages.',
    'not-understood': '{channel} did not understand this message.',
    'not-sendable': '{channel} does not carry this kind of message.',
    empty: 'The message has no text.',
    'too-long': 'The text is too long for {channel}.',
    'template-mismatch': 'The template does not match what was approved.',
    'template-unavailable': 'This template may not be sent at the moment.',
    reconnect: '{channel} no longer accepts this connection. Reconnect the channel in the settings.',
    'not-registered': 'This number is not registered. Reconnect it in the settings.',
    'test-recipients': 'This number may only write to its test recipients. Finish its setup at {channel}.',
    payment: '{channel} could not charge the account. Check its payment method there.',
    spam: '{channel} limits this number because clients blocked or reported it.',
    locked: '{channel} has locked this account. The reason is shown there.',
  } satisfies Record<SendFailure, string>,
}
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
type StuckTexts = Texts<typeof en>

const pt: StuckTexts = {
  retry: 'Tentar de novo',
  drop: 'Desistir',
  dropQueued: 'Não enviar',
  sendAgain: 'Reenviar…',
  sendAgainTitle: 'Enviar mais uma vez?',
  sendAgainText:
    'Ninguém sabe se o cliente recebeu esta mensagem. Se recebeu, vai recebê-la uma segunda vez.',
  sendAgainConfirm: 'Reenviar',
  failed: 'Esta mensagem não chegou ao cliente.',
  waiting: 'Esta mensagem espera para ser enviada.',
  unknown: 'O {channel} não confirmou esta mensagem: ela pode ter chegado.',
  held: 'Esta mensagem foi retida: uma pessoa assumiu antes.',
  dropped: 'Esta mensagem não foi enviada: alguém desistiu dela.',
  refusal: {
    'not-stuck': 'Esta mensagem já não está esperando nem perdida.',
    'under-way': 'Esta mensagem está sendo enviada agora.',
    'may-have-arrived': 'Esta mensagem já pode ter chegado.',
  },
  failure: {
    'too-fast': 'Está saindo mais do que o {channel} aceita. Ela é enviada um pouco depois.',
    'too-fast-to-client': 'Mensagens demais para este cliente em pouco tempo. Ela é enviada um pouco depois.',
    busy: 'O {channel} está sobrecarregado no momento. Será tentado de novo.',
    maintenance: 'O {channel} está em manutenção desta conta. Será tentado de novo.',
    fault: 'Algo deu errado no {channel}.',
    'not-ready': 'Não foi possível alcançar o canal. Será tentado de novo.',
    'held-back': 'O {channel} retém esta mensagem para o cliente não receber mensagens demais.',
    'window-closed': 'Mais de 24 horas desde a última mensagem do cliente: só um modelo pode ser enviado.',
    undeliverable: 'Este cliente não pode recebê-la: sem conta lá, versão antiga ou bloqueio.',
    blocked: 'Este cliente bloqueou você.',
    'own-number': 'O número do cliente é o mesmo de onde ela sairia.',
    'no-address': 'O cliente não tem endereço neste canal.',
    'no-marketing': 'O cliente não aceita mensagens de marketing.',
    'not-understood': 'O {channel} não entendeu esta mensagem.',
    'not-sendable': 'O {channel} não transporta este tipo de mensagem.',
    empty: 'A mensagem não tem texto.',
    'too-long': 'O texto é longo demais para o {channel}.',
    'template-mismatch': 'O modelo não corresponde ao que foi aprovado.',
    'template-unavailable': 'Este modelo não pode ser enviado no momento.',
    reconnect: 'O {channel} não aceita mais esta conexão. Reconecte o canal nas configurações.',
    'not-registered': 'Este número não está registrado. Reconecte-o nas configurações.',
    'test-recipients':
      'Este número só pode escrever para os destinatários de teste. Conclua a configuração no {channel}.',
    payment: 'O {channel} não conseguiu cobrar a conta. Verifique a forma de pagamento lá.',
    spam: 'O {channel} limita este número porque clientes o bloquearam ou denunciaram.',
    locked: 'O {channel} bloqueou esta conta. O motivo aparece lá.',
  },
}

const es: StuckTexts = {
  retry: 'Reintentar',
  drop: 'Desistir',
  dropQueued: 'No enviar',
  sendAgain: 'Reenviar…',
  sendAgainTitle: '¿Enviarlo otra vez?',
  sendAgainText: 'Nadie sabe si el cliente recibió este mensaje. Si lo recibió, le llegará una segunda vez.',
  sendAgainConfirm: 'Reenviar',
  failed: 'Este mensaje no llegó al cliente.',
  waiting: 'Este mensaje espera a ser enviado.',
  unknown: '{channel} no ha confirmado este mensaje: puede haber llegado.',
  held: 'Este mensaje se retuvo: una persona tomó la conversación antes.',
  dropped: 'Este mensaje no se envió: alguien desistió de él.',
  refusal: {
    'not-stuck': 'Este mensaje ya no espera ni está perdido.',
    'under-way': 'Este mensaje se está enviando ahora mismo.',
    'may-have-arrived': 'Este mensaje puede haber llegado ya.',
  },
  failure: {
    'too-fast': 'Se envía más de lo que {channel} acepta. Se enviará un poco más tarde.',
    'too-fast-to-client': 'Demasiados mensajes a este cliente en poco tiempo. Se enviará un poco más tarde.',
    busy: '{channel} está saturado por un momento. Se intentará de nuevo.',
    maintenance: '{channel} está en mantenimiento de esta cuenta. Se intentará de nuevo.',
    fault: 'Algo ha fallado en {channel}.',
    'not-ready': 'No se pudo llegar al canal. Se intentará de nuevo.',
    'held-back': '{channel} lo retiene para que el cliente no reciba demasiados mensajes.',
    'window-closed':
      'Más de 24 horas desde el último mensaje del cliente: solo se puede enviar una plantilla.',
    undeliverable: 'Este cliente no puede recibirlo: sin cuenta, versión antigua o bloqueo.',
    blocked: 'Este cliente te ha bloqueado.',
    'own-number': 'El número del cliente es el mismo desde el que se enviaría.',
    'no-address': 'El cliente no tiene dirección en este canal.',
    'no-marketing': 'El cliente no acepta mensajes de marketing.',
    'not-understood': '{channel} no entendió este mensaje.',
    'not-sendable': '{channel} no transporta este tipo de mensaje.',
    empty: 'El mensaje no tiene texto.',
    'too-long': 'El texto es demasiado largo para {channel}.',
    'template-mismatch': 'La plantilla no coincide con lo aprobado.',
    'template-unavailable': 'Esta plantilla no se puede enviar en este momento.',
    reconnect: '{channel} ya no acepta esta conexión. Reconecta el canal en los ajustes.',
    'not-registered': 'Este número no está registrado. Reconéctalo en los ajustes.',
    'test-recipients':
      'Este número solo puede escribir a sus destinatarios de prueba. Termina su configuración en {channel}.',
    payment: '{channel} no pudo cobrar la cuenta. Revisa allí su forma de pago.',
    spam: '{channel} limita este número porque clientes lo bloquearon o denunciaron.',
    locked: '{channel} ha bloqueado esta cuenta. Allí se muestra el motivo.',
  },
}

const languages: Record<MemberLanguage, StuckTexts> = { en, pt, es }

/** The texts about messages that did not simply arrive; they come with the code that shows them. */
export function useStuckTexts(): StuckTexts {
  return languages[useLocale()]
}
