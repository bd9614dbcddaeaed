import type { ChannelKind, MemberLanguage } from '../../../src/protocol/conversation.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'

const ownSystem: Record<MemberLanguage, string> = {
  en: 'your system',
  pt: 'seu sistema',
  es: 'tu sistema',
}

/** Puts a channel's provider in the place of `{channel}`; a webhook's is the seller's own system. */
export function useProvider(): (text: string, kind: ChannelKind) => string {
  const t = useT()
  const locale = useLocale()
  return (text, kind) => {
    const provider = kind === 'webhook' ? ownSystem[locale] : t(`channel.${kind}`)
    const put = text.replaceAll('{channel}', provider)
    return put.charAt(0).toLocaleUpperCase() + put.slice(1)
  }
}
