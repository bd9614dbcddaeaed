import { Plus } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Field } from '../../../kit/field.tsx'
import { languageName } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import {
  currencyOf,
  discountPolicies,
  type Editable,
  newService,
  pricingStyles,
  replaced,
  tones,
  withoutFaq,
} from './editing.ts'
import { FaqFields } from './faq-fields.tsx'
import { ServiceFields } from './service-fields.tsx'
import { TextArea } from './text-area.tsx'

/** Where most who speak a language sell. */
const currencyFor = { en: 'USD', es: 'EUR', pt: 'BRL' } as const

/** What the assistant may say: who the seller is, what they sell, and what clients ask. */
export function KnowledgeFields(props: { document: Editable; onChange: (document: Editable) => void }) {
  const t = useSettingsT()
  const locale = useLocale()
  const { document, onChange } = props
  const { profile, services } = document
  const change = (part: Partial<Editable>): void => onChange({ ...document, ...part })
  const changeProfile = (part: Partial<Editable['profile']>): void =>
    change({ profile: { ...profile, ...part } })
  const currency = currencyOf(document, currencyFor[locale])
  return (
    <>
      <p class="soft">
        {t('assistant.language', { language: languageName(document.sourceLanguage, locale) })}
      </p>
      <Part title={t('assistant.profile.title')}>
        <Field id="profile-name" label={t('assistant.profile.name')}>
          <input
            id="profile-name"
            class="input"
            type="text"
            required
            maxLength={80}
            value={profile.displayName}
            onInput={({ currentTarget }) => changeProfile({ displayName: currentTarget.value })}
          />
        </Field>
        <TextArea
          id="profile-headline"
          label={t('assistant.profile.headline')}
          hint={t('assistant.profile.headlineHint')}
          text={profile.headline}
          onChange={(headline) => changeProfile({ headline })}
        />
        <TextArea
          id="profile-bio"
          label={t('assistant.profile.bio')}
          rows={4}
          text={profile.bio}
          onChange={(bio) => changeProfile({ bio })}
        />
        <Choice
          id="profile-tone"
          label={t('assistant.profile.tone')}
          options={tones}
          chosen={profile.tone}
          wordFor={(tone) => t(`assistant.tones.${tone}`)}
          onChoose={(tone) => changeProfile({ tone })}
        />
      </Part>
      <Part title={t('assistant.services')}>
        {services.map((service) => (
          <ServiceFields
            key={service.id}
            service={service}
            currency={currency}
            onChange={(changed) => change({ services: replaced(services, changed) })}
            onRemove={() => change({ services: services.filter(({ id }) => id !== service.id) })}
          />
        ))}
        <button
          type="button"
          class="button"
          onClick={() => change({ services: [...services, newService(services, currency)] })}
        >
          <Plus size={16} />
          {t('assistant.service.add')}
        </button>
      </Part>
      <Part title={t('assistant.prices')}>
        <Choice
          id="pricing-style"
          label={t('assistant.pricingStyle')}
          options={pricingStyles}
          chosen={document.pricingStyle}
          wordFor={(style) => t(`assistant.pricingStyles.${style}`)}
          onChoose={(pricingStyle) => change({ pricingStyle })}
        />
        <Choice
          id="discounts"
          label={t('assistant.discounts')}
          options={discountPolicies}
          chosen={document.discounts}
          wordFor={(policy) => t(`assistant.discountPolicies.${policy}`)}
          onChoose={(discounts) => change({ discounts })}
        />
      </Part>
      <Part title={t('assistant.faqs')}>
        <FaqFields
          faqs={document.faqs}
          onChange={(faqs) => change({ faqs })}
          onRemove={(id) => onChange(withoutFaq(document, id))}
        />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="assistant-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Choice<Option extends string>(props: {
  id: string
  label: string
  options: readonly Option[]
  chosen: Option
  wordFor: (option: Option) => string
  onChoose: (option: Option) => void
}) {
  const { id, label, options, chosen, wordFor, onChoose } = props
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        class="input"
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          const option = options.find((each) => each === value)
          if (option !== undefined) onChoose(option)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {wordFor(option)}
          </option>
        ))}
      </select>
    </Field>
  )
}
