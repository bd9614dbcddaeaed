import { z } from 'zod'
import { longestCaption, MediaKind } from '../domain/file.ts'

export type { FileFailure, MediaKind, MessageFile } from '../domain/file.ts'
export { longestCaption } from '../domain/file.ts'

/** `POST /api/conversations/:id/files?name=&type=`, the file's bytes as the body. `type` is what its sender's system calls it. */
export const UploadQuery = z.object({
  name: z.string().min(1).max(500),
  type: z.string().max(200).default(''),
})

/** Why a file is not taken, or not sent: the codes such a refusal has. */
export const FileRefusal = z.enum([
  'no-files',
  'type-not-taken',
  'too-large',
  'empty-file',
  'no-length',
  'broken-off',
  'no-caption',
])
export type FileRefusal = z.infer<typeof FileRefusal>

/** A file that was taken and waits to be sent; one that is not sent within a day is deleted. */
export const UploadedFile = z.object({
  id: z.string(),
  /** What it goes out as. */
  media: MediaKind,
  type: z.string(),
  size: z.int(),
  name: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type UploadedFile = z.infer<typeof UploadedFile>

/** `POST /api/conversations/:id/files/:fileId/send`: as `SendMessage`, with a file in place of a text. */
export const SendFile = z.object({
  clientId: z.string().min(8).max(64),
  caption: z.string().trim().max(longestCaption).default(''),
  basedOnSeq: z.number().int().min(0),
  sendAnyway: z.boolean().default(false),
})
export type SendFile = z.input<typeof SendFile>

/**
 * What a file is wanted for: to be shown, to be saved, or its small picture. What must not be shown inside a page is
 * given to be saved.
 */
export const FileUse = z.enum(['inline', 'attachment', 'thumbnail'])
export type FileUse = z.infer<typeof FileUse>

/** `GET /api/files/:fileId?as=` leads a member to the file; `GET /api/chat/:slug/files/:fileId?as=` tells a visitor where it is. */
export const FileQuery = z.object({ as: FileUse.default('inline') })

/** Where a file can be had until `expiresAt` (ms). */
export const FileLink = z.object({ url: z.string(), expiresAt: z.int() })
export type FileLink = z.infer<typeof FileLink>

/** `GET /files/:fileId`: what a link carries. */
export const SignedFileQuery = z.object({
  workspace: z.string().max(100),
  as: FileUse,
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
})
export type SignedFileQuery = z.infer<typeof SignedFileQuery>

/** `POST /api/chat/:slug/files`: a web visitor's file, sent as soon as it is here. */
export const VisitorUploadQuery = UploadQuery.extend({
  clientId: z.string().min(8).max(64),
  caption: z.string().trim().max(longestCaption).default(''),
})
