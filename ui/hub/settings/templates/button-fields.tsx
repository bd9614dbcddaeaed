import { Plus, Trash2 } from 'lucide-preact'
import {
  type StandardTemplate,
  type TemplateButton,
  templateLimits,
} from '../../../../src/protocol/templates.ts'
import { CheckedField, useWrongAt } from '../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useTemplateEditor } from './editing.ts'

const kinds = ['quick-reply', 'url', 'phone'] as const

function buttonOf(kind: TemplateButton['kind'], text: string): TemplateButton {
  if (kind === 'url') return { kind, text, url: 'https://' }
  return kind === 'phone' ? { kind, text, phone: '+' } : { kind, text }
}

/** The buttons under the text. */
export function ButtonFields({ template }: { template: StandardTemplate }) {
  const t = useSettingsT()
  const { change } = useTemplateEditor()
  const { buttons } = template
  const wrong = useWrongAt()('buttons')
  const set = (next: TemplateButton[]): void => change({ ...template, buttons: next })
  const put = (index: number, button: TemplateButton): void => set(buttons.with(index, button))
  return (
    <fieldset class="template-group">
      <legend>{t('templates.field.buttons')}</legend>
      {wrong && <p class="template-reason">{wrong}</p>}
      {buttons.map((button, index) => (
        <div class="template-pair template-button-row" key={index}>
          <CheckedField path={`buttons.${index}.kind`} label={t('templates.field.buttonKind')}>
            {(control) => (
              <select
                {...control}
                class="input"
                value={button.kind}
                onChange={(event) =>
                  put(index, buttonOf(event.currentTarget.value as TemplateButton['kind'], button.text))
                }
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`templates.buttonKind.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </CheckedField>
          <CheckedField path={`buttons.${index}.text`} label={t('templates.field.buttonText')}>
            {(control) => (
              <input
                {...control}
                class="input"
                dir="auto"
                value={button.text}
                onInput={(event) => put(index, { ...button, text: event.currentTarget.value })}
              />
            )}
          </CheckedField>
          {button.kind === 'url' && (
            <CheckedField
              path={`buttons.${index}.url`}
              label={t('templates.field.buttonUrl')}
              hint={t('templates.field.buttonUrlHint', { example: '{{1}}' })}
            >
              {(control) => (
                <input
                  {...control}
                  class="input"
                  inputMode="url"
                  value={button.url}
                  onInput={(event) => put(index, { ...button, url: event.currentTarget.value })}
                />
              )}
            </CheckedField>
          )}
          {button.kind === 'phone' && (
            <CheckedField path={`buttons.${index}.phone`} label={t('templates.field.buttonPhone')}>
              {(control) => (
                <input
                  {...control}
                  class="input"
                  inputMode="tel"
                  value={button.phone}
                  onInput={(event) => put(index, { ...button, phone: event.currentTarget.value })}
                />
              )}
            </CheckedField>
          )}
          <button
            type="button"
            class="button quiet icon"
            aria-label={t('templates.removeButton', { text: button.text })}
            onClick={() => set(buttons.toSpliced(index, 1))}
          >
            <Trash2 size={16} />
          </button>
        </div>
      ))}
      {buttons.length < templateLimits.buttons && (
        <button type="button" class="button" onClick={() => set([...buttons, buttonOf('quick-reply', '')])}>
          <Plus size={16} />
          {t('templates.addButton')}
        </button>
      )}
    </fieldset>
  )
}
