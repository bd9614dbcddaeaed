import { Trash2 } from 'lucide-preact'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import type { Package } from './editing.ts'
import { MoneyFields, NumberField } from './figure-fields.tsx'
import { LinesField } from './list-fields.tsx'
import { TextArea } from './text-area.tsx'

const unlimited = 'unlimited'
const mostRevisions = 20

/** One package of a service: what it is called, costs, takes and includes. */
export function PackageFields(props: {
  path: string
  pack: Package
  onChange: (pack: Package) => void
  onRemove: () => void
}) {
  const t = useSettingsT()
  const { path, pack, onChange } = props
  return (
    <fieldset class="package">
      <legend class="visually-hidden">{pack.name.text || t('assistant.package.new')}</legend>
      <TextArea
        path={`${path}.name`}
        label={t('assistant.package.name')}
        text={pack.name}
        onChange={(name) => onChange({ ...pack, name })}
      />
      <div class="field-row">
        <MoneyFields
          path={`${path}.price`}
          price={pack.price}
          onChange={(price) => onChange({ ...pack, price })}
        />
        <NumberField
          path={`${path}.deliveryDays`}
          label={t('assistant.package.days')}
          min={1}
          max={365}
          value={pack.deliveryDays}
          onChange={(deliveryDays) => onChange({ ...pack, deliveryDays })}
        />
        <CheckedField path={`${path}.revisions`} label={t('assistant.package.revisions')}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={String(pack.revisions)}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...pack, revisions: value === unlimited ? unlimited : Number(value) })
              }
            >
              <option value={unlimited}>{t('assistant.package.unlimited')}</option>
              {Array.from({ length: mostRevisions + 1 }, (_, rounds) => (
                <option key={rounds} value={String(rounds)}>
                  {rounds}
                </option>
              ))}
            </select>
          )}
        </CheckedField>
      </div>
      <LinesField
        path={`${path}.includes`}
        label={t('assistant.package.includes')}
        texts={pack.includes}
        onChange={(includes) => onChange({ ...pack, includes })}
      />
      <button type="button" class="button quiet" onClick={props.onRemove}>
        <Trash2 size={16} />
        {t('assistant.package.remove')}
      </button>
    </fieldset>
  )
}
