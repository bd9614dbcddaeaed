import { Plus } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { AddOnFields } from './add-on-fields.tsx'
import { replacedAt, type Service, withoutPackage } from './editing.ts'
import { LinesField, TermsField } from './list-fields.tsx'
import { newPackage } from './new-parts.ts'
import { NotOfferedFields } from './not-offered-fields.tsx'
import { PackageFields } from './package-fields.tsx'
import { RequirementFields } from './requirement-fields.tsx'
import { RushFields } from './rush-fields.tsx'
import { TextArea } from './text-area.tsx'

/** What all fields of a seller share: the language they write in, and the currency a new price is in. */
export type Seller = { language: string; currency: string }

/** The API takes as many. */
const mostPackages = 6

/** One service: what it is, what it costs, what comes on top, what it leaves out, and what an offer needs. */
export function ServiceFields(props: {
  path: string
  seller: Seller
  service: Service
  onChange: (service: Service) => void
}) {
  const t = useSettingsT()
  const { path, seller, service, onChange } = props
  const { packages } = service
  const change = (part: Partial<Service>): void => onChange({ ...service, ...part })
  return (
    <>
      <TextArea
        path={`${path}.name`}
        label={t('assistant.service.name')}
        text={service.name}
        onChange={(name) => change({ name })}
      />
      <TermsField
        path={`${path}.name`}
        language={seller.language}
        subject={service.name}
        onChange={(name) => change({ name })}
      />
      <TextArea
        path={`${path}.description`}
        label={t('assistant.service.description')}
        rows={3}
        text={service.description}
        onChange={(description) => change({ description })}
      />
      <LinesField
        path={`${path}.offered`}
        label={t('assistant.service.offered')}
        texts={service.offered}
        onChange={(offered) => change({ offered })}
      />
      <Group title={t('assistant.package.title')}>
        {packages.map((pack, index) => (
          <PackageFields
            key={pack.id}
            path={`${path}.packages.${index}`}
            pack={pack}
            onChange={(changed) => change({ packages: replacedAt(packages, index, changed) })}
            onRemove={() => onChange(withoutPackage(service, pack.id))}
          />
        ))}
        {packages.length < mostPackages && (
          <button
            type="button"
            class="button"
            onClick={() => change({ packages: [...packages, newPackage(packages, seller.currency)] })}
          >
            <Plus size={16} />
            {t('assistant.package.add')}
          </button>
        )}
      </Group>
      <Group title={t('assistant.addOn.title')} text={t('assistant.addOn.text')}>
        <AddOnFields
          path={`${path}.addOns`}
          seller={seller}
          addOns={service.addOns}
          onChange={(addOns) => change({ addOns })}
        />
      </Group>
      <Group title={t('assistant.parts.rush')} text={t('assistant.rush.text')}>
        <RushFields
          path={`${path}.rush`}
          currency={packages[0]?.price.currency ?? seller.currency}
          service={service}
          onChange={(rush) => change({ rush })}
        />
      </Group>
      <Group title={t('assistant.notOffered.title')} text={t('assistant.notOffered.text')}>
        <NotOfferedFields
          path={`${path}.notOffered`}
          language={seller.language}
          notOffered={service.notOffered}
          onChange={(notOffered) => change({ notOffered })}
        />
      </Group>
      <Group title={t('assistant.requirement.title')} text={t('assistant.requirement.text')}>
        <RequirementFields
          path={`${path}.requirements`}
          requirements={service.requirements}
          onChange={(requirements) => change({ requirements })}
        />
      </Group>
    </>
  )
}

function Group(props: { title: string; text?: string; children: ComponentChildren }) {
  return (
    <section class="service-group">
      <h3>{props.title}</h3>
      {props.text && <p class="soft">{props.text}</p>}
      {props.children}
    </section>
  )
}

/** What a service's packages cost, from the least to the most. */
export function Prices({ service: { packages } }: { service: Service }) {
  const locale = useLocale()
  const prices = packages.flatMap(({ price: { minor, currency } }) =>
    minor === null ? [] : [{ minor, currency }],
  )
  const sorted = prices.toSorted((a, b) => a.minor - b.minor)
  const ends = [sorted[0], sorted.at(-1)].filter((price) => price !== undefined)
  const shown = [...new Set(ends.map((price) => money(price, locale)))]
  return <span class="soft">{shown.join(' – ')}</span>
}
