import type { ComponentChildren } from 'preact'
import { CheckedField } from '../../../kit/checked-field.tsx'
import { languageName } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { Choice } from './choice.tsx'
import { currencyOf, discountPolicies, type Editable, pricingStyles, tones, withoutFaq } from './editing.ts'
import { Entries } from './entries.tsx'
import { LinesField, TermsField } from './list-fields.tsx'
import { newFaq, newHandoffRule, newService } from './new-parts.ts'
import { Prices, ServiceFields } from './service-fields.tsx'
import { TextArea } from './text-area.tsx'

/** Where most who speak a language sell. */
const currencyFor = { en: 'USD', es: 'EUR', pt: 'BRL' } as const

type Props = { document: Editable; onChange: (document: Editable) => void }

/** What the assistant may say: who the seller is, what they sell, what clients ask, and what is the seller's own. */
export function KnowledgeFields({ document, onChange }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const change = (part: Partial<Editable>): void => onChange({ ...document, ...part })
  return (
    <>
      <p class="soft">
        {t('assistant.language', { language: languageName(document.sourceLanguage, locale) })}
      </p>
      <Profile document={document} onChange={onChange} />
      <Services document={document} onChange={onChange} />
      <Part title={t('assistant.prices')}>
        <Choice
          path="pricingStyle"
          label={t('assistant.pricingStyle')}
          hint={t(`assistant.pricingStyleHints.${document.pricingStyle}`)}
          options={pricingStyles}
          chosen={document.pricingStyle}
          wordFor={(style) => t(`assistant.pricingStyles.${style}`)}
          onChoose={(pricingStyle) => change({ pricingStyle })}
        />
        <Choice
          path="discounts"
          label={t('assistant.discounts')}
          options={discountPolicies}
          chosen={document.discounts}
          wordFor={(policy) => t(`assistant.discountPolicies.${policy}`)}
          onChoose={(discounts) => change({ discounts })}
        />
      </Part>
      <Part title={t('assistant.faqs')}>
        <Questions document={document} onChange={onChange} />
      </Part>
      <Part title={t('assistant.handoff.title')} text={t('assistant.handoff.text')}>
        <HandoffRules document={document} onChange={onChange} />
      </Part>
    </>
  )
}

function Profile({ document, onChange }: Props) {
  const t = useSettingsT()
  const { profile } = document
  const change = (part: Partial<Editable['profile']>): void =>
    onChange({ ...document, profile: { ...profile, ...part } })
  return (
    <Part title={t('assistant.profile.title')}>
      <CheckedField path="profile.displayName" label={t('assistant.profile.name')}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="text"
            required
            value={profile.displayName}
            onInput={({ currentTarget }) => change({ displayName: currentTarget.value })}
          />
        )}
      </CheckedField>
      <TextArea
        path="profile.headline"
        label={t('assistant.profile.headline')}
        hint={t('assistant.profile.headlineHint')}
        text={profile.headline}
        onChange={(headline) => change({ headline })}
      />
      <TextArea
        path="profile.bio"
        label={t('assistant.profile.bio')}
        rows={4}
        text={profile.bio}
        onChange={(bio) => change({ bio })}
      />
      <Choice
        path="profile.tone"
        label={t('assistant.profile.tone')}
        options={tones}
        chosen={profile.tone}
        wordFor={(tone) => t(`assistant.tones.${tone}`)}
        onChoose={(tone) => change({ tone })}
      />
      <LinesField
        path="profile.generalRules"
        label={t('assistant.profile.rules')}
        hint={t('assistant.profile.rulesHint')}
        texts={profile.generalRules}
        onChange={(generalRules) => change({ generalRules })}
      />
    </Part>
  )
}

function Services({ document, onChange }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const { services } = document
  const seller = {
    language: document.sourceLanguage,
    currency: currencyOf(document, currencyFor[locale]),
  }
  return (
    <Part title={t('assistant.services')}>
      <Entries
        path="services"
        entries={services}
        keyOf={({ id }) => id}
        titleOf={({ name }) => name.text}
        aside={(service) => <Prices service={service} />}
        words={{
          unnamed: t('assistant.service.new'),
          add: t('assistant.service.add'),
          remove: t('assistant.service.remove'),
        }}
        most={30}
        add={() => newService(services, seller.currency)}
        onChange={(changed) => onChange({ ...document, services: changed })}
      >
        {(service, path, change) => (
          <ServiceFields path={path} seller={seller} service={service} onChange={change} />
        )}
      </Entries>
    </Part>
  )
}

function Questions({ document, onChange }: Props) {
  const t = useSettingsT()
  const { faqs } = document
  return (
    <Entries
      path="faqs"
      entries={faqs}
      keyOf={({ id }) => id}
      titleOf={({ question }) => question.text}
      words={{
        unnamed: t('assistant.faq.new'),
        add: t('assistant.faq.add'),
        remove: t('assistant.faq.remove'),
      }}
      most={300}
      add={() => newFaq(faqs)}
      onChange={(changed) => onChange({ ...document, faqs: changed })}
      onRemove={({ id }) => onChange(withoutFaq(document, id))}
    >
      {(faq, path, change) => (
        <>
          <TextArea
            path={`${path}.question`}
            label={t('assistant.faq.question')}
            text={faq.question}
            onChange={(question) => change({ ...faq, question })}
          />
          <TextArea
            path={`${path}.answer`}
            label={t('assistant.faq.answer')}
            rows={3}
            text={faq.answer}
            onChange={(answer) => change({ ...faq, answer })}
          />
        </>
      )}
    </Entries>
  )
}

function HandoffRules({ document, onChange }: Props) {
  const t = useSettingsT()
  const { handoffRules } = document
  return (
    <Entries
      path="handoffRules"
      entries={handoffRules}
      keyOf={({ id }) => id}
      titleOf={({ when }) => when.text}
      words={{
        unnamed: t('assistant.handoff.new'),
        add: t('assistant.handoff.add'),
        remove: t('assistant.handoff.remove'),
      }}
      most={50}
      add={() => newHandoffRule(handoffRules)}
      onChange={(changed) => onChange({ ...document, handoffRules: changed })}
    >
      {(rule, path, change) => (
        <>
          <TextArea
            path={`${path}.when`}
            label={t('assistant.handoff.when')}
            hint={t('assistant.handoff.whenHint')}
            text={rule.when}
            onChange={(when) => change({ ...rule, when })}
          />
          <TermsField
            path={`${path}.when`}
            language={document.sourceLanguage}
            subject={rule.when}
            onChange={(when) => change({ ...rule, when })}
          />
        </>
      )}
    </Entries>
  )
}

function Part(props: { title: string; text?: string; children: ComponentChildren }) {
  return (
    <section class="assistant-part">
      <h2>{props.title}</h2>
      {props.text && <p class="soft">{props.text}</p>}
      {props.children}
    </section>
  )
}
