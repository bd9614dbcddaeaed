import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { Choice, Tick } from './choice.tsx'
import { type Rush, rushKinds, type Service } from './editing.ts'
import { MoneyFields, NumberField } from './figure-fields.tsx'
import { newRush } from './new-parts.ts'

/** What a client who is in a hurry is told: a person decides, it is not done, or in how many days and for how much. */
export function RushFields(props: {
  path: string
  currency: string
  service: Service
  onChange: (rush: Rush) => void
}) {
  const t = useSettingsT()
  const { path, currency, service, onChange } = props
  const { rush, packages } = service
  const { packageIds = [], surcharge } = rush
  const turn = (id: string, on: boolean): void => {
    const wanted = packages
      .map((pack) => pack.id)
      .filter((each) => (each === id ? on : packageIds.includes(each)))
    onChange({ ...rush, packageIds: wanted })
  }
  return (
    <>
      <Choice
        path={`${path}.kind`}
        label={t('assistant.rush.kind')}
        options={rushKinds}
        chosen={rush.kind}
        wordFor={(kind) => t(`assistant.rush.kinds.${kind}`)}
        onChoose={(kind) => onChange(newRush(kind, packages, currency))}
      />
      {rush.kind === 'offered' && surcharge && (
        <>
          <div class="field-row">
            <NumberField
              path={`${path}.deliveryDays`}
              label={t('assistant.rush.days')}
              min={1}
              max={60}
              value={rush.deliveryDays ?? null}
              onChange={(deliveryDays) => onChange({ ...rush, deliveryDays })}
            />
            <MoneyFields
              path={`${path}.surcharge`}
              label={t('assistant.parts.surcharge')}
              price={surcharge}
              onChange={(changed) => onChange({ ...rush, surcharge: changed })}
            />
          </div>
          <fieldset class="ticks">
            <legend>{t('assistant.rush.packages')}</legend>
            {packages.map(({ id, name }) => (
              <Tick
                key={id}
                id={`${path}.packageIds.${id}`}
                label={name.text || t('assistant.package.new')}
                checked={packageIds.includes(id)}
                disabled={packageIds.length === 1 && packageIds.includes(id)}
                onChange={(on) => turn(id, on)}
              />
            ))}
          </fieldset>
        </>
      )}
    </>
  )
}
