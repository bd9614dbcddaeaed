import { z } from 'zod'
import type { FileExchange } from '../channel.ts'
import { lenient, text } from '../fields.ts'
import { failedFile, openRemoteFile } from '../remote-file.ts'
import { type TelegramApiOptions, telegramApi } from './api.ts'

/** `getFile` (Bot API): files of at most 20 MB, at an address that is good for an hour at least. */
const File = z.object({ file_path: text, file_size: lenient(z.int()) })

/** What clients sent to one bot. A file of ours goes along with its message. */
export function createTelegramFiles(options: TelegramApiOptions): FileExchange {
  const { apiUrl, token, fetch } = options
  const api = telegramApi(options)
  return {
    async open(fileId, mostBytes, signal) {
      const answer = await api('getFile', { file_id: fileId })
      if (answer.kind === 'unknown') return failedFile('unreachable', true)
      if (answer.kind === 'refused') return failureOf(answer)
      const file = File.safeParse(answer.result).data
      if (file === undefined) return failedFile('unreachable', true)
      const url = new URL(`${apiUrl}/file/bot${token}/`)
      // Each step on its own, so that a path of Telegram's cannot lead out of the bot's own folder.
      const steps = file.file_path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..')
      url.pathname += steps.map(encodeURIComponent).join('/')
      return openRemoteFile(fetch, url.href, { mostBytes, size: file.file_size ?? null, signal })
    },
  }
}

function failureOf({ code, description }: { code: number; description: string }) {
  if (/too big/i.test(description)) return failedFile('too-large', false)
  if (code === 400) return failedFile('gone', false)
  return failedFile('refused', true)
}
