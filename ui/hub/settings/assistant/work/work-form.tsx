import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { SettingsView } from '../../../../../src/protocol/settings.ts'
import { CheckedField, WrongsProvider } from '../../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { Choice, Tick } from '../choice.tsx'
import { NumberField } from '../figure-fields.tsx'
import { AvailabilityFields } from './availability-fields.tsx'
import { ExcludedContacts } from './excluded-contacts.tsx'
import { LanguageFields } from './language-fields.tsx'
import { useSettingsForm } from './use-settings-form.ts'

const audiences = ['new', 'all'] as const
const disclosures = ['first-message', 'every-message'] as const

type Props = {
  view: SettingsView
  /** Names what is typed in this browser tab. */
  formName: string
  /** May only look. */
  readOnly: boolean
  onDiscard: () => void
}

export function WorkForm({ view, formName, readOnly, onDiscard }: Props) {
  const t = useSettingsT()
  const form = useRef<HTMLFormElement>(null)
  const { settings, change, isSaved, told, wrongAt, save, refusedName } = useSettingsForm(view, formName)
  const { audience, autoReply } = settings
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [told, refusedName])
  return (
    <form
      class="assistant-form work-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
    >
      <fieldset class="assistant-fields" disabled={readOnly}>
        <WrongsProvider value={wrongAt}>
          <Part title={t('assistant.work.who')}>
            <CheckedField path="name" label={t('assistant.work.name')} hint={t('assistant.work.nameHint')}>
              {(control) => (
                <input
                  {...control}
                  class="input"
                  type="text"
                  required
                  autocomplete="off"
                  value={settings.name}
                  onInput={({ currentTarget }) => change({ name: currentTarget.value })}
                />
              )}
            </CheckedField>
            <LanguageFields languages={settings.languages} onChange={(languages) => change({ languages })} />
            <Choice
              path="disclosure"
              label={t('assistant.work.disclosure')}
              options={disclosures}
              chosen={settings.disclosure}
              wordFor={(disclosure) => t(`assistant.work.disclosures.${disclosure}`)}
              onChoose={(disclosure) => change({ disclosure })}
            />
          </Part>
          <Part title={t('assistant.work.when')}>
            <AvailabilityFields
              availability={settings.availability}
              onChange={(availability) => change({ availability })}
            />
            <div class="tick-field">
              <Tick
                id="outOfOffice"
                label={t('assistant.work.outOfOffice')}
                checked={settings.outOfOffice}
                onChange={(outOfOffice) => change({ outOfOffice })}
              />
              <p class="soft">{t('assistant.work.outOfOfficeHint')}</p>
            </div>
            <CheckedField
              path="autoReply"
              label={t('assistant.work.autoReply')}
              hint={t('assistant.work.autoReplyHint')}
            >
              {(control) => (
                <textarea
                  {...control}
                  class="input"
                  rows={3}
                  dir="auto"
                  value={autoReply?.text ?? ''}
                  onInput={({ currentTarget: { value } }) =>
                    change({ autoReply: value.trim() === '' ? null : { text: value, variants: {} } })
                  }
                />
              )}
            </CheckedField>
          </Part>
          <Part title={t('assistant.work.whom')}>
            <Choice
              path="audience.clients"
              label={t('assistant.work.clients')}
              options={audiences}
              chosen={audience.clients}
              wordFor={(clients) => t(`assistant.work.audiences.${clients}`)}
              onChoose={(clients) => change({ audience: { ...audience, clients } })}
            />
            <ExcludedContacts
              ids={audience.excluded}
              onChange={(excluded) => change({ audience: { ...audience, excluded } })}
            />
            <NumberField
              path="followUpMinutes"
              label={t('assistant.work.followUp')}
              hint={t('assistant.work.followUpHint')}
              optional
              min={1}
              max={1440}
              value={settings.followUpMinutes}
              onChange={(followUpMinutes) => change({ followUpMinutes })}
            />
          </Part>
        </WrongsProvider>
      </fieldset>
      {!readOnly && (
        <footer class="assistant-bar">
          <p class="soft" role="status">
            {isSaved ? t('assistant.work.isSaved') : t('assistant.work.isTyped')}
          </p>
          {!isSaved && (
            <button type="button" class="button quiet" disabled={save.busy} onClick={onDiscard}>
              {t('assistant.discard')}
            </button>
          )}
          <button type="submit" class="button primary" disabled={save.busy || isSaved}>
            {t('assistant.work.save')}
          </button>
        </footer>
      )}
    </form>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="assistant-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
