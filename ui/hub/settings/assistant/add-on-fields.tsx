import { money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { Tick } from './choice.tsx'
import type { AddOn } from './editing.ts'
import { Entries } from './entries.tsx'
import { MoneyFields, NumberField } from './figure-fields.tsx'
import { TermsField } from './list-fields.tsx'
import { newAddOn } from './new-parts.ts'
import type { Seller } from './service-fields.tsx'
import { TextArea } from './text-area.tsx'

/** What a client may buy on top of a package. */
export function AddOnFields(props: {
  path: string
  seller: Seller
  addOns: AddOn[]
  onChange: (addOns: AddOn[]) => void
}) {
  const t = useSettingsT()
  const locale = useLocale()
  const { path, seller, addOns, onChange } = props
  return (
    <Entries
      path={path}
      entries={addOns}
      keyOf={({ id }) => id}
      titleOf={({ name }) => name.text}
      aside={({ price: { minor, currency } }) =>
        minor !== null && <span class="soft">{money({ minor, currency }, locale)}</span>
      }
      words={{
        unnamed: t('assistant.addOn.new'),
        add: t('assistant.addOn.add'),
        remove: t('assistant.addOn.remove'),
      }}
      most={20}
      add={() => newAddOn(addOns, seller.currency)}
      onChange={onChange}
    >
      {(addOn, at, change) => (
        <>
          <TextArea
            path={`${at}.name`}
            label={t('assistant.addOn.name')}
            text={addOn.name}
            onChange={(name) => change({ ...addOn, name })}
          />
          <TermsField
            path={`${at}.name`}
            language={seller.language}
            subject={addOn.name}
            onChange={(name) => change({ ...addOn, name })}
          />
          <div class="field-row">
            <MoneyFields
              path={`${at}.price`}
              price={addOn.price}
              onChange={(price) => change({ ...addOn, price })}
            />
            <NumberField
              path={`${at}.extraDays`}
              label={t('assistant.addOn.days')}
              min={0}
              max={365}
              value={addOn.extraDays}
              onChange={(extraDays) => change({ ...addOn, extraDays })}
            />
          </div>
          <Tick
            id={`${at}.upsell`}
            label={t('assistant.addOn.upsell')}
            checked={addOn.upsell === true}
            onChange={(upsell) => change({ ...addOn, upsell })}
          />
        </>
      )}
    </Entries>
  )
}
