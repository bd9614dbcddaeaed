import type { StandardTemplate, TemplateHeader } from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { templatesApi } from './api.ts'
import { useTemplateEditor, withSample } from './editing.ts'

const kinds = ['none', 'text', 'image', 'video', 'document'] as const

/** Files the provider's reviewers may see (Meta, "Template components"). */
export const accepted = { image: 'image/jpeg,image/png', video: 'video/mp4', document: 'application/pdf' }

function headerOf(kind: TemplateHeader['kind']): TemplateHeader {
  if (kind === 'none') return { kind }
  return kind === 'text' ? { kind, text: '' } : { kind, sample: null }
}

/** What stands above the text: nothing, a line, or a file. */
export function HeaderFields({ template }: { template: StandardTemplate }) {
  const t = useSettingsT()
  const { change } = useTemplateEditor()
  const { header } = template
  return (
    <div class="template-pair">
      <CheckedField path="header.kind" label={t('templates.field.header')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={header.kind}
            onChange={(event) =>
              change({ ...template, header: headerOf(event.currentTarget.value as TemplateHeader['kind']) })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`templates.headerKind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </CheckedField>
      {header.kind === 'text' && (
        <CheckedField path="header" label={t('templates.field.headerText')}>
          {(control) => (
            <input
              {...control}
              class="input"
              dir="auto"
              value={header.text}
              onInput={(event) =>
                change({ ...template, header: { kind: 'text', text: event.currentTarget.value } })
              }
            />
          )}
        </CheckedField>
      )}
      {'sample' in header && <Sample header={header} />}
    </div>
  )
}

function Sample({ header }: { header: Extract<TemplateHeader, { sample: string | null }> }) {
  const t = useSettingsT()
  const { change, channelId } = useTemplateEditor()
  const input = { file: null as File | null }
  const upload = useAct(async () => {
    if (input.file === null) return
    const { handle } = await templatesApi.uploadSample(channelId, input.file)
    change((now) => withSample(now, header.kind, handle))
  })
  const state = upload.busy
    ? t('templates.sampleUploading')
    : t(header.sample === null ? 'templates.sampleHint' : 'templates.sampleChosen')
  return (
    <CheckedField path="header" label={t(`templates.headerKind.${header.kind}`)} hint={state}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="file"
          accept={accepted[header.kind]}
          disabled={upload.busy}
          onChange={(event) => {
            input.file = event.currentTarget.files?.[0] ?? null
            void upload.run()
          }}
        />
      )}
    </CheckedField>
  )
}
