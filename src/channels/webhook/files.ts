import type { FileExchange } from '../channel.ts'
import { failedFile, openRemoteFile } from '../remote-file.ts'
import { publicAddress } from './address.ts'

/** Files a seller's system names by their address. It is told the address of ours with the message. */
export function createWebhookFiles(options: { fetch: typeof fetch; allowLoopback: boolean }): FileExchange {
  const { fetch, allowLoopback } = options
  return {
    async open(address, mostBytes, signal) {
      const url = publicAddress(address, { allowLoopback })
      // Whoever can sign a message must not be able to look around behind this Worker.
      if (url === null) return failedFile('refused', false)
      return openRemoteFile(fetch, url.href, { mostBytes, signal })
    },
  }
}
