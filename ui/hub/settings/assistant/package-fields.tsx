import { Trash2 } from 'lucide-preact'
import { Field } from '../../../kit/field.tsx'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { includesFrom, type Package } from './editing.ts'
import { TextArea } from './text-area.tsx'

/** Decimals a price is written with: two for BRL, none for JPY. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}

const currencies = ['BRL', 'USD', 'EUR', 'GBP', 'MXN', 'ARS', 'COP', 'CLP', 'CAD', 'CHF', 'CNY', 'JPY']
const unlimited = 'unlimited'
const mostRevisions = 20

/** One package of a service: what it is called, costs, takes and includes. */
export function PackageFields(props: {
  id: string
  pack: Package
  onChange: (pack: Package) => void
  onRemove: () => void
}) {
  const t = useSettingsT()
  const locale = useLocale()
  const { id, pack, onChange } = props
  const { currency, minor } = pack.price
  const unit = 10 ** decimalsOf(currency)
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies]
  return (
    <fieldset class="package">
      <legend class="visually-hidden">{pack.name.text || t('assistant.package.new')}</legend>
      <TextArea
        id={`${id}-name`}
        label={t('assistant.package.name')}
        text={pack.name}
        onChange={(name) => onChange({ ...pack, name })}
      />
      <div class="package-row">
        <Field id={`${id}-price`} label={t('assistant.package.price')}>
          <input
            id={`${id}-price`}
            class="input"
            type="number"
            required
            min={1 / unit}
            step={1 / unit}
            defaultValue={minor === 0 ? '' : String(minor / unit)}
            onInput={({ currentTarget }) =>
              onChange({
                ...pack,
                price: { currency, minor: Math.round(currentTarget.valueAsNumber * unit) },
              })
            }
          />
        </Field>
        <Field id={`${id}-currency`} label={t('assistant.package.currency')}>
          <select
            id={`${id}-currency`}
            class="input"
            value={currency}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...pack,
                price: { currency: value, minor: Math.round((minor / unit) * 10 ** decimalsOf(value)) },
              })
            }
          >
            {known.map((code) => (
              <option key={code} value={code} title={names.of(code)}>
                {code}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-days`} label={t('assistant.package.days')}>
          <input
            id={`${id}-days`}
            class="input"
            type="number"
            required
            min={1}
            max={365}
            defaultValue={String(pack.deliveryDays)}
            onInput={({ currentTarget }) => onChange({ ...pack, deliveryDays: currentTarget.valueAsNumber })}
          />
        </Field>
        <Field id={`${id}-revisions`} label={t('assistant.package.revisions')}>
          <select
            id={`${id}-revisions`}
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
        </Field>
      </div>
      <Field
        id={`${id}-includes`}
        label={t('assistant.package.includes')}
        hint={t('assistant.package.includesHint')}
      >
        <textarea
          id={`${id}-includes`}
          class="input"
          rows={3}
          aria-describedby={`${id}-includes-hint`}
          defaultValue={pack.includes.map(({ text }) => text).join('\n')}
          onInput={({ currentTarget }) =>
            onChange({ ...pack, includes: includesFrom(currentTarget.value, pack.includes) })
          }
        />
      </Field>
      <button type="button" class="button quiet" onClick={props.onRemove}>
        <Trash2 size={16} />
        {t('assistant.package.remove')}
      </button>
    </fieldset>
  )
}
