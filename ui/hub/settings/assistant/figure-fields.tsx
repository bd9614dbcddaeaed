import { decimalsOf } from '../../../../src/protocol/money.ts'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import type { Money } from './editing.ts'

/** A whole number; null while it is not one yet, or where `optional` is left empty. */
export function NumberField(props: {
  path: string
  label: string
  hint?: string
  optional?: boolean
  min: number
  max: number
  value: number | null
  onChange: (value: number | null) => void
}) {
  const { path, label, hint, optional = false, min, max, value, onChange } = props
  return (
    <CheckedField path={path} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="number"
          required={!optional}
          min={min}
          max={max}
          defaultValue={value === null ? '' : String(value)}
          onInput={({ currentTarget }) => onChange(figureIn(currentTarget))}
        />
      )}
    </CheckedField>
  )
}

function figureIn({ valueAsNumber }: HTMLInputElement): number | null {
  return Number.isNaN(valueAsNumber) ? null : valueAsNumber
}

const currencies = ['BRL', 'USD', 'EUR', 'GBP', 'MXN', 'ARS', 'COP', 'CLP', 'CAD', 'CHF', 'CNY', 'JPY']

/** A price and its currency. */
export function MoneyFields(props: {
  path: string
  /** What the amount is, where it is no price. */
  label?: string
  price: Money
  onChange: (price: Money) => void
}) {
  const t = useSettingsT()
  const locale = useLocale()
  const { path, price, onChange } = props
  const { currency, minor } = price
  const unit = 10 ** decimalsOf(currency)
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies]
  /** As much of `code` as is written now: 39 dollars for 39 reais. */
  const asMuchOf = (code: string): Money => ({
    currency: code,
    minor: minor === null ? null : Math.round((minor / unit) * 10 ** decimalsOf(code)),
  })
  return (
    <>
      <CheckedField path={`${path}.minor`} label={props.label ?? t('assistant.package.price')}>
        {(control) => (
          // Another currency has other decimals: the field shows what its amount became.
          <input
            key={currency}
            {...control}
            class="input"
            type="number"
            required
            min={0}
            step={1 / unit}
            defaultValue={minor === null ? '' : String(minor / unit)}
            onInput={({ currentTarget }) => {
              // An amount of half a cent is none: it would be published rounded.
              const figure = currentTarget.validity.stepMismatch ? null : figureIn(currentTarget)
              onChange({ currency, minor: figure === null ? null : Math.round(figure * unit) })
            }}
          />
        )}
      </CheckedField>
      <CheckedField path={`${path}.currency`} label={t('assistant.package.currency')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={currency}
            onChange={({ currentTarget: { value } }) => onChange(asMuchOf(value))}
          >
            {known.map((code) => (
              <option key={code} value={code} title={names.of(code)}>
                {code}
              </option>
            ))}
          </select>
        )}
      </CheckedField>
    </>
  )
}
