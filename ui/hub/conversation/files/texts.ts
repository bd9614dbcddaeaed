import type { MemberLanguage } from '../../../../src/protocol/conversation.ts'
import type { FileFailure } from '../../../../src/protocol/files.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'

const en = {
  attach: 'Attach files',
  drop: 'Drop files to attach them',
  tray: 'Attached files',
  remove: 'Remove {name}',
  retry: 'Try again',
  tryNow: 'Try now',
  uploading: '{percent} uploaded',
  ready: 'Ready to send',
  tooMany: 'At most {count} files at a time.',
  tooLarge: 'Larger than {limit}.',
  captionTooLong: 'Words of more than {count} characters go as a message of their own.',
  open: 'Open {name}',
  save: 'Save {name}',
  pending: 'Being fetched…',
  again: 'It is tried again.',
  failure: {
    gone: 'The provider no longer has this file.',
    'too-large': 'This file is larger than can be taken.',
    'wrong-type': 'What came is not of the kind it claims to be, and was not kept.',
    damaged: 'This file arrived damaged.',
    refused: 'The provider does not give this file out.',
    unreachable: 'This file could not be fetched.',
  } satisfies Record<FileFailure, string>,
}
type FileTexts = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Record<FileFailure, string>
}

const pt: FileTexts = {
  attach: 'Anexar arquivos',
  drop: 'Solte os arquivos para anexá-los',
  tray: 'Arquivos anexados',
  remove: 'Remover {name}',
  retry: 'Tentar de novo',
  tryNow: 'Tentar agora',
  uploading: '{percent} enviado',
  ready: 'Pronto para enviar',
  tooMany: 'No máximo {count} arquivos por vez.',
  tooLarge: 'Maior que {limit}.',
  captionTooLong: 'Textos com mais de {count} caracteres vão como mensagem própria.',
  open: 'Abrir {name}',
  save: 'Salvar {name}',
  pending: 'Buscando o arquivo…',
  again: 'Será tentado de novo.',
  failure: {
    gone: 'O provedor não tem mais este arquivo.',
    'too-large': 'Este arquivo é maior do que o permitido.',
    'wrong-type': 'O conteúdo não é do tipo que diz ser e não foi guardado.',
    damaged: 'Este arquivo chegou danificado.',
    refused: 'O provedor não entrega este arquivo.',
    unreachable: 'Não foi possível buscar este arquivo.',
  },
}

const es: FileTexts = {
  attach: 'Adjuntar archivos',
  drop: 'Suelta los archivos para adjuntarlos',
  tray: 'Archivos adjuntos',
  remove: 'Quitar {name}',
  retry: 'Reintentar',
  tryNow: 'Intentar ahora',
  uploading: '{percent} subido',
  ready: 'Listo para enviar',
  tooMany: 'Como máximo {count} archivos a la vez.',
  tooLarge: 'Pesa más de {limit}.',
  captionTooLong: 'Los textos de más de {count} caracteres van como mensaje aparte.',
  open: 'Abrir {name}',
  save: 'Guardar {name}',
  pending: 'Obteniendo el archivo…',
  again: 'Se intentará de nuevo.',
  failure: {
    gone: 'El proveedor ya no tiene este archivo.',
    'too-large': 'Este archivo pesa más de lo permitido.',
    'wrong-type': 'El contenido no es del tipo que dice ser y no se guardó.',
    damaged: 'Este archivo llegó dañado.',
    refused: 'El proveedor no entrega este archivo.',
    unreachable: 'No se pudo obtener este archivo.',
  },
}

const all: Record<MemberLanguage, FileTexts> = { en, pt, es }

/** The texts about files in the member's language; they come with the code that shows files, when it is needed. */
export function useFileTexts(): FileTexts {
  return all[useLocale()]
}

/** `put('Open {name}', 'a.pdf')` is `Open a.pdf`: these texts have one blank at most. */
export function put(text: string, value: string): string {
  return text.replace(/\{\w+\}/, () => value)
}
