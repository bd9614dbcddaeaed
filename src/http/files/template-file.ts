import { HEAD_BYTES, mostBytesOn, outgoingKind } from '../../domain/file-type.ts'
import type { RequestContext } from '../bindings.ts'
import { readAtMost } from '../hooks/body.ts'
import { fileRefused } from './take-file.ts'

/** Files that may stand above a template's text (Meta, "Template components"). */
export const templateFileTypes = ['image/jpeg', 'image/png', 'video/mp4', 'application/pdf']
export const MOST_TEMPLATE_FILE_BYTES = 16 * 1024 * 1024

/** The request's body as a file for a template, its type by its content. Throws the refusal of one that none may have. */
export async function readTemplateFile({ req }: RequestContext) {
  const bytes = await readAtMost(req.raw, MOST_TEMPLATE_FILE_BYTES)
  const head = new Uint8Array(bytes).subarray(0, HEAD_BYTES)
  const declared = req.header('content-type') ?? ''
  const { media, type } = outgoingKind('whatsapp', head, bytes.byteLength, declared)
  if (!templateFileTypes.includes(type))
    throw fileRefused(422, 'type-not-taken', 'WhatsApp does not take such files in a template.')
  const most = mostBytesOn('whatsapp', type)
  if (bytes.byteLength > most)
    throw fileRefused(413, 'too-large', 'The file is larger than WhatsApp takes.', most)
  return { media, type, bytes }
}
