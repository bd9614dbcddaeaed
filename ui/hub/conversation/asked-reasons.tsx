import { ReplyAudit } from '../../../src/protocol/audit.ts'
import { request } from '../../kit/http.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { sentenceFor } from '../../kit/problem.ts'
import { useQuery } from '../../kit/query.ts'
import Reasons from './reasons.tsx'

/** The reasons of a message of the history, which come from the server when somebody looks. They never change. */
export default function AskedReasons(props: { conversationId: string; messageId: string }) {
  const t = useT()
  const { conversationId, messageId } = props
  const path = `/api/conversations/${encodeURIComponent(conversationId)}/messages/${encodeURIComponent(messageId)}/audit`
  const audit = useQuery({
    queryKey: [path],
    queryFn: () => request('GET', path, ReplyAudit),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (audit.data) return <Reasons audit={audit.data} />
  if (!audit.isError) {
    return (
      <p class="soft" role="status">
        {t('loading')}
      </p>
    )
  }
  return (
    <p role="alert">
      {sentenceFor(audit.error, t)}{' '}
      <button type="button" class="button quiet" onClick={() => audit.refetch()}>
        {t('retry')}
      </button>
    </p>
  )
}
