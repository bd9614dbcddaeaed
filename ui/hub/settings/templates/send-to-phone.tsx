import { useState } from 'preact/hooks'
import {
  givenMedia,
  type TemplateList,
  type TemplateValues,
  type TemplateView,
  valuesViolations,
} from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { Field } from '../../../kit/field.tsx'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { inboxPath } from '../../inbox/inbox-path.ts'
import { templatesApi } from './api.ts'
import { TemplatePreview } from './template-preview.tsx'
import { ValueFields } from './value-fields.tsx'

/** Writes to a phone number, whether or not they have ever written, with an approved template. */
export function SendToPhone(props: {
  template: TemplateView
  channels: TemplateList['channels']
  onClose: () => void
}) {
  const t = useT()
  const st = useSettingsT()
  const { template, channels } = props
  const numbers = channels.filter(({ accountId }) => accountId === template.accountId)
  const [channelId, setChannelId] = useState(numbers[0]?.id ?? '')
  const [phone, setPhone] = useState('')
  const [name, setName] = useState('')
  const [values, setValues] = useState<TemplateValues>({})
  const [uploading, setUploading] = useState(false)
  const [told, setTold] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [clientId] = useState(() => crypto.randomUUID())
  const { content } = template
  const send = useAct(async () => {
    setTold(true)
    if (content === null || valuesViolations(content, values).length > 0) return
    const person = { phone, name: name.trim() === '' ? null : name.trim() }
    const order = { clientId, templateId: template.id, values, ...person }
    setSentTo((await templatesApi.sendToPhone(channelId, order)).conversationId)
  })
  if (content === null) return null
  return (
    <Dialog title={st('templates.sendTo')} onClose={props.onClose}>
      {sentTo !== null ? (
        <>
          <p role="status">{st('templates.sent')}</p>
          <div class="dialog-actions">
            <a class="button primary" href={inboxPath('open', sentTo)}>
              {st('templates.open')}
            </a>
          </div>
        </>
      ) : (
        <form
          class="template-send"
          onSubmit={(event) => {
            event.preventDefault()
            void send.run()
          }}
        >
          {numbers.length > 1 && (
            <Field id="send-channel" label={st('templates.field.channel')}>
              <select
                id="send-channel"
                class="input"
                disabled={uploading}
                value={channelId}
                onChange={(event) => {
                  setChannelId(event.currentTarget.value)
                  // A file was given to the provider by the number it was chosen for.
                  const { 'header.media': media = '', ...others } = values
                  if (givenMedia(media) !== null) setValues(others)
                }}
              >
                {numbers.map((number) => (
                  <option key={number.id} value={number.id}>
                    {number.name}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Field id="send-phone" label={st('templates.phone')} hint={st('templates.phoneHint')}>
            <input
              id="send-phone"
              class="input"
              type="tel"
              required
              aria-describedby="send-phone-hint"
              value={phone}
              onInput={(event) => setPhone(event.currentTarget.value)}
            />
          </Field>
          <Field id="send-name" label={st('templates.personName')}>
            <input
              id="send-name"
              class="input"
              maxLength={80}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <ValueFields
            template={content}
            values={values}
            channelId={channelId}
            told={told}
            onChange={setValues}
            onUploading={setUploading}
          />
          <TemplatePreview template={content} values={values} />
          <div class="dialog-actions">
            <button type="button" class="button" onClick={props.onClose}>
              {t('cancel')}
            </button>
            <button type="submit" class="button primary" disabled={send.busy}>
              {st('templates.send')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
