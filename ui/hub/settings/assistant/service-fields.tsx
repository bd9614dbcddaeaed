import { ChevronRight, Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { newPackage, replaced, type Service, withoutPackage } from './editing.ts'
import { PackageFields } from './package-fields.tsx'
import { TextArea } from './text-area.tsx'

/** The API takes as many. */
const mostPackages = 6

/** One service, folded to a line until it is opened; one that is not written yet is open. */
export function ServiceFields(props: {
  service: Service
  currency: string
  onChange: (service: Service) => void
  onRemove: () => void
}) {
  const t = useSettingsT()
  const { service, onChange } = props
  const { id, name, packages } = service
  const [isNew] = useState(name.text === '')
  return (
    <details class="service" open={isNew}>
      <summary>
        <ChevronRight size={16} />
        <strong dir="auto">{name.text || t('assistant.service.new')}</strong>
        <Prices service={service} />
      </summary>
      <div class="service-fields">
        <TextArea
          id={`${id}-name`}
          label={t('assistant.service.name')}
          text={name}
          onChange={(changed) => onChange({ ...service, name: changed })}
        />
        <TextArea
          id={`${id}-description`}
          label={t('assistant.service.description')}
          rows={3}
          text={service.description}
          onChange={(description) => onChange({ ...service, description })}
        />
        {packages.map((pack) => (
          <PackageFields
            key={pack.id}
            id={`${id}-${pack.id}`}
            pack={pack}
            onChange={(changed) => onChange({ ...service, packages: replaced(packages, changed) })}
            onRemove={() => onChange(withoutPackage(service, pack.id))}
          />
        ))}
        <div class="assistant-acts">
          {packages.length < mostPackages && (
            <button
              type="button"
              class="button"
              onClick={() =>
                onChange({ ...service, packages: [...packages, newPackage(packages, props.currency)] })
              }
            >
              <Plus size={16} />
              {t('assistant.package.add')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={props.onRemove}>
            <Trash2 size={16} />
            {t('assistant.service.remove')}
          </button>
        </div>
      </div>
    </details>
  )
}

/** What its packages cost, from the least to the most. */
function Prices({ service: { packages } }: { service: Service }) {
  const locale = useLocale()
  const prices = packages.map(({ price }) => price).filter(({ minor }) => minor > 0)
  const sorted = prices.toSorted((a, b) => a.minor - b.minor)
  const ends = [sorted[0], sorted.at(-1)].filter((price) => price !== undefined)
  const shown = [...new Set(ends.map((price) => money(price, locale)))]
  return <span class="soft">{shown.join(' – ')}</span>
}
