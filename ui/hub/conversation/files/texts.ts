import type { MemberLanguage } from '../../../../src/protocol/conversation.ts'
import type { FileFailure, FileRefusal } from '../../../../src/protocol/files.ts'

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
  ownSize: 'Own size',
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
  refusal: {
    'no-files': 'Files cannot be sent on this channel.',
    'type-not-taken': '{channel} does not take files of this type. Send it as a PDF, a picture, or a link.',
    'too-large': '{channel} takes files of this type up to {limit}.',
    'empty-file': 'This file is empty.',
    'no-length': 'The upload did not say how large the file is. Try again, or with another browser.',
    'broken-off': 'The upload broke off. Try again.',
    'no-caption': 'A voice message carries no words: send them by themselves.',
  } satisfies Record<FileRefusal, string>,
}
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
export type FileTexts = Words<typeof en>

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
  ownSize: 'Tamanho real',
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
  refusal: {
    'no-files': 'Não é possível enviar arquivos neste canal.',
    'type-not-taken': 'O {channel} não aceita arquivos deste tipo. Envie em PDF, como imagem ou por um link.',
    'too-large': 'O {channel} aceita arquivos deste tipo de até {limit}.',
    'empty-file': 'Este arquivo está vazio.',
    'no-length': 'O envio não informou o tamanho do arquivo. Tente de novo ou em outro navegador.',
    'broken-off': 'O envio foi interrompido. Tente de novo.',
    'no-caption': 'Uma mensagem de voz não leva texto: envie-o separado.',
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
  ownSize: 'Tamaño real',
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
  refusal: {
    'no-files': 'En este canal no se pueden enviar archivos.',
    'type-not-taken': '{channel} no acepta archivos de este tipo. Envíalo como PDF, imagen o enlace.',
    'too-large': '{channel} acepta archivos de este tipo de hasta {limit}.',
    'empty-file': 'Este archivo está vacío.',
    'no-length': 'La subida no indicó cuánto pesa el archivo. Inténtalo de nuevo o en otro navegador.',
    'broken-off': 'La subida se interrumpió. Inténtalo de nuevo.',
    'no-caption': 'Un mensaje de voz no lleva texto: envíalo aparte.',
  },
}

/** Every language's texts about files. */
export const fileTexts: Record<MemberLanguage, FileTexts> = { en, pt, es }

/** `put('Open {name}', 'a.pdf')` is `Open a.pdf`: these texts have one blank at most. */
export function put(text: string, value: string): string {
  return text.replace(/\{\w+\}/, () => value)
}
