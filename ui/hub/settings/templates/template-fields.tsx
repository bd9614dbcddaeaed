import {
  fieldsOf,
  type StandardTemplate,
  type Template,
  templateLanguages,
  templateLimits,
} from '../../../../src/protocol/templates.ts'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { ButtonFields } from './button-fields.tsx'
import { inCategory, useTemplateEditor } from './editing.ts'
import { HeaderFields } from './header-fields.tsx'
import { templateLanguageName, useTemplateWords } from './words.ts'

const categories = ['utility', 'marketing', 'authentication'] as const

/** Everything a template consists of. `named`: its name and language can still be chosen. */
export function TemplateFields({ named }: { named: boolean }) {
  const t = useSettingsT()
  const locale = useLocale()
  const { template, change } = useTemplateEditor()
  return (
    <>
      <CheckedField
        path="name"
        label={t('templates.field.name')}
        {...(named && { hint: t('templates.field.nameHint') })}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            value={template.name}
            disabled={!named}
            maxLength={templateLimits.name}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ ...template, name: event.currentTarget.value })}
          />
        )}
      </CheckedField>
      <div class="template-pair">
        <CheckedField path="language" label={t('templates.field.language')}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={template.language}
              disabled={!named}
              onChange={(event) => change({ ...template, language: event.currentTarget.value })}
            >
              {templateLanguages
                .map((code) => ({ code, name: templateLanguageName(code, locale) }))
                .toSorted((a, b) => a.name.localeCompare(b.name, locale))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </CheckedField>
        <CheckedField
          path="category"
          label={t('templates.field.category')}
          hint={t(`templates.categoryHint.${template.category}`)}
        >
          {(control) => (
            <select
              {...control}
              class="input"
              value={template.category}
              disabled={!named}
              onChange={(event) =>
                change(inCategory(template, event.currentTarget.value as Template['category']))
              }
            >
              {categories.map((category) => (
                <option key={category} value={category}>
                  {t(`templates.category.${category}`)}
                </option>
              ))}
            </select>
          )}
        </CheckedField>
      </div>
      {template.category === 'authentication' ? <CodeFields /> : <WordFields template={template} />}
    </>
  )
}

function WordFields({ template }: { template: StandardTemplate }) {
  const t = useSettingsT()
  const { change } = useTemplateEditor()
  return (
    <>
      <HeaderFields template={template} />
      <CheckedField
        path="body"
        label={t('templates.field.body')}
        hint={t('templates.field.bodyHint', { example: '{{1}}, {{2}}' })}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={5}
            dir="auto"
            value={template.body}
            onInput={(event) => change({ ...template, body: event.currentTarget.value })}
          />
        )}
      </CheckedField>
      <CheckedField path="footer" label={t('templates.field.footer')}>
        {(control) => (
          <input
            {...control}
            class="input"
            dir="auto"
            value={template.footer}
            onInput={(event) => change({ ...template, footer: event.currentTarget.value })}
          />
        )}
      </CheckedField>
      <ButtonFields template={template} />
      <ExampleFields template={template} />
    </>
  )
}

function ExampleFields({ template }: { template: StandardTemplate }) {
  const t = useSettingsT()
  const words = useTemplateWords()
  const { change } = useTemplateEditor()
  const fields = fieldsOf(template).filter(({ kind }) => kind !== 'media-link')
  if (fields.length === 0) return null
  return (
    <fieldset class="template-group">
      <legend>{t('templates.field.examples')}</legend>
      <p class="soft">{t('templates.field.examplesHint')}</p>
      {fields.map((field) => (
        <CheckedField key={field.key} path={`examples.${field.key}`} label={words.field(field)}>
          {(control) => (
            <input
              {...control}
              class="input"
              dir="auto"
              value={template.examples[field.key] ?? ''}
              onInput={(event) =>
                change({
                  ...template,
                  examples: { ...template.examples, [field.key]: event.currentTarget.value },
                })
              }
            />
          )}
        </CheckedField>
      ))}
    </fieldset>
  )
}

function CodeFields() {
  const t = useSettingsT()
  const { template, change } = useTemplateEditor()
  if (template.category !== 'authentication') return null
  return (
    <>
      <label class="template-check">
        <input
          type="checkbox"
          checked={template.securityAdvice}
          onChange={(event) => change({ ...template, securityAdvice: event.currentTarget.checked })}
        />
        {t('templates.field.securityAdvice')}
      </label>
      <CheckedField path="expiresInMinutes" label={t('templates.field.expiresInMinutes')}>
        {(control) => (
          <input
            {...control}
            class="input"
            inputMode="numeric"
            value={template.expiresInMinutes ?? ''}
            onInput={(event) => {
              const { value } = event.currentTarget
              change({ ...template, expiresInMinutes: value.trim() === '' ? null : Number(value) || 0 })
            }}
          />
        )}
      </CheckedField>
    </>
  )
}
