import { RequirementType } from '../../../../src/protocol/knowledge.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { Choice, Tick } from './choice.tsx'
import type { Requirement } from './editing.ts'
import { Entries } from './entries.tsx'
import { LinesField } from './list-fields.tsx'
import { newRequirement } from './new-parts.ts'
import { TextArea } from './text-area.tsx'

/** What the seller must know before making an offer: the assistant asks for it, one thing at a time. */
export function RequirementFields(props: {
  path: string
  requirements: Requirement[]
  onChange: (requirements: Requirement[]) => void
}) {
  const t = useSettingsT()
  const { path, requirements, onChange } = props
  return (
    <Entries
      path={path}
      entries={requirements}
      keyOf={({ key }) => key}
      titleOf={({ label }) => label.text}
      aside={({ type }) => <span class="soft">{t(`assistant.requirement.types.${type}`)}</span>}
      words={{
        unnamed: t('assistant.requirement.new'),
        add: t('assistant.requirement.add'),
        remove: t('assistant.requirement.remove'),
      }}
      most={20}
      add={() => newRequirement(requirements)}
      onChange={onChange}
    >
      {(requirement, at, change) => (
        <>
          <TextArea
            path={`${at}.label`}
            label={t('assistant.requirement.label')}
            hint={t('assistant.requirement.labelHint')}
            text={requirement.label}
            onChange={(label) => change({ ...requirement, label })}
          />
          <TextArea
            path={`${at}.question`}
            label={t('assistant.requirement.question')}
            text={requirement.question}
            onChange={(question) => change({ ...requirement, question })}
          />
          <Choice
            path={`${at}.type`}
            label={t('assistant.requirement.type')}
            options={RequirementType.options}
            chosen={requirement.type}
            wordFor={(type) => t(`assistant.requirement.types.${type}`)}
            onChoose={(type) =>
              change({ ...requirement, type, choices: type === 'choice' ? requirement.choices : [] })
            }
          />
          {requirement.type === 'choice' && (
            <LinesField
              path={`${at}.choices`}
              label={t('assistant.requirement.choices')}
              texts={requirement.choices}
              onChange={(choices) => change({ ...requirement, choices })}
            />
          )}
          <Tick
            id={`${at}.required`}
            label={t('assistant.requirement.required')}
            checked={requirement.required}
            onChange={(required) => change({ ...requirement, required })}
          />
        </>
      )}
    </Entries>
  )
}
