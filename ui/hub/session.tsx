import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Me } from '../../src/protocol/api.ts'
import type { Author, Holder } from '../../src/protocol/conversation.ts'
import { useT } from '../kit/i18n/index.tsx'

const MeContext = createContext<Me | null>(null)
export const MeProvider = MeContext.Provider

/** Who is signed in. Only below the sign-in gate. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs somebody signed in')
  return me
}

/** How people and the assistant are called in this workspace, seen by the signed-in member. */
export function useNames() {
  const me = useMe()
  const t = useT()
  const member = (id: string): string => {
    if (id === me.member.id) return t('holder.you')
    return me.members.find((other) => other.id === id)?.name ?? t('holder.someone')
  }
  return {
    assistant: me.assistant.name,
    member,
    holder: (holder: Holder): string => {
      if (holder.kind === 'assistant') return me.assistant.name
      if (holder.kind === 'member') return member(holder.memberId)
      return t(`holder.${holder.kind}`)
    },
    author: (author: Author, contactName: string): string => {
      if (author.kind === 'client') return contactName
      if (author.kind === 'assistant') return me.assistant.name
      if (author.kind === 'member') return member(author.memberId)
      return t(`conversation.author.${author.kind}`)
    },
  }
}
