import type { ChannelKind, Delivery } from '../../../../src/protocol/conversation.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useProvider } from '../provider.ts'
import { type StuckTexts, stuckTexts } from './texts.ts'

/** The texts about messages that did not simply arrive; they come with the code that shows them. */
export function useStuckTexts(): StuckTexts {
  return stuckTexts[useLocale()]
}

/** Says why a message did not leave or arrive. Where the reason is the provider's alone, so are the words. */
export function useFailure(): (error: NonNullable<Delivery['error']>, kind: ChannelKind) => string {
  const { failure } = useStuckTexts()
  const put = useProvider()
  return ({ reason, message }, kind) => {
    if (reason === undefined) return message
    const sentence = put(failure[reason], kind)
    return reason === 'refused' ? `${sentence} ${message}` : sentence
  }
}
