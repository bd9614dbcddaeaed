import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { Choice } from './choice.tsx'
import { type NotOffered, notOfferedResponses } from './editing.ts'
import { Entries } from './entries.tsx'
import { TermsField } from './list-fields.tsx'
import { newNotOffered } from './new-parts.ts'
import { TextArea } from './text-area.tsx'

/** What a service does not include, and what the assistant does when a client wants it. */
export function NotOfferedFields(props: {
  path: string
  language: string
  notOffered: NotOffered[]
  onChange: (notOffered: NotOffered[]) => void
}) {
  const t = useSettingsT()
  const { path, language, notOffered, onChange } = props
  return (
    <Entries
      path={path}
      entries={notOffered}
      keyOf={({ id }) => id}
      titleOf={({ topic }) => topic.text}
      words={{
        unnamed: t('assistant.notOffered.new'),
        add: t('assistant.notOffered.add'),
        remove: t('assistant.notOffered.remove'),
      }}
      most={30}
      add={() => newNotOffered(notOffered)}
      onChange={onChange}
    >
      {(entry, at, change) => (
        <>
          <TextArea
            path={`${at}.topic`}
            label={t('assistant.notOffered.topic')}
            text={entry.topic}
            onChange={(topic) => change({ ...entry, topic })}
          />
          <TermsField
            path={`${at}.topic`}
            language={language}
            subject={entry.topic}
            onChange={(topic) => change({ ...entry, topic })}
          />
          <Choice
            path={`${at}.response`}
            label={t('assistant.notOffered.response')}
            options={notOfferedResponses}
            chosen={entry.response}
            wordFor={(response) => t(`assistant.notOffered.responses.${response}`)}
            onChoose={(response) => change({ ...entry, response })}
          />
        </>
      )}
    </Entries>
  )
}
