import { useState } from 'preact/hooks'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery } from '../../../../kit/query.ts'
import { useMe } from '../../../session.tsx'
import { writeUnsaved } from '../../unsaved.ts'
import { settingsApi, settingsKey } from './api.ts'
import { WorkForm } from './work-form.tsx'
import './work.css'

/** How the assistant works: under which name, when, for whom and in which languages. */
export default function WorkPage() {
  const t = useSettingsT()
  const sentence = useSentence()
  const { member, workspace } = useMe()
  const [begun, setBegun] = useState(0)
  const { data, error } = useQuery({
    queryKey: settingsKey,
    queryFn: settingsApi.read,
    refetchOnWindowFocus: false,
  })
  if (error)
    return (
      <p class="notice danger" role="alert">
        {sentence(error)}
      </p>
    )
  if (data === undefined) return <p role="status">{t('assistant.reading')}</p>
  const formName = `assistant.${workspace.id}.${member.id}`
  return (
    <WorkForm
      key={begun}
      view={data}
      formName={formName}
      readOnly={member.role !== 'owner'}
      onDiscard={() => {
        writeUnsaved(formName, null)
        setBegun(begun + 1)
      }}
    />
  )
}
