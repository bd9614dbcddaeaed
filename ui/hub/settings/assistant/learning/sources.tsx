import type { LearnedAnswerView, LearningSource } from '../../../../../src/protocol/learning.ts'
import { count, fullTime } from '../../../../kit/format.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../../../kit/query.ts'
import { inboxPath } from '../../../inbox/inbox-path.ts'
import { importsKey, learningApi } from './api.ts'

/** The chats an answer came from: conversations to open, and chats of files by their number. */
export function Sources({ answer: { asked, support, sources } }: { answer: LearnedAnswerView }) {
  const t = useSettingsT()
  const locale = useLocale()
  return (
    <details class="sources">
      <summary>
        {t('assistant.learning.support', { asked: count(asked, locale), support: count(support, locale) })}
      </summary>
      <ul>
        {sources.map((source) => (
          <Source key={JSON.stringify(source.ref)} source={source} />
        ))}
      </ul>
    </details>
  )
}

function Source({ source: { ref, startedAt, positions } }: { source: LearningSource }) {
  const t = useSettingsT()
  const locale = useLocale()
  const { data: imports } = useQuery({ queryKey: importsKey, queryFn: learningApi.imports })
  const time = fullTime(startedAt, locale)
  if (ref.kind === 'conversation')
    return (
      <li>
        <a href={inboxPath('finished', ref.conversationId)}>
          {t('assistant.learning.conversation', { time })}
        </a>
      </li>
    )
  const file = imports?.find(({ id }) => id === ref.importId)?.name ?? t('assistant.learning.unnamed')
  const messages = positions.join(', ')
  return (
    <li class="words">{t('assistant.learning.chat', { file, number: ref.interaction, messages, time })}</li>
  )
}
