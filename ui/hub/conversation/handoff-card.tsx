import { Hand } from 'lucide-preact'
import type { HandoffSummary, RequirementTold, RequirementValue } from '../../../src/protocol/conversation.ts'
import { count, fullTime, money, wallDate } from '../../kit/format.ts'
import { useLocale, useMemberText, useT } from '../../kit/i18n/index.tsx'
import './handoff.css'

/** The brief a person reads before answering, and a reply they can start from. */
export function HandoffCard(props: {
  handoff: HandoffSummary & { at: number }
  /** Takes the suggested reply; nobody can where it is absent. */
  onUseReply?: (text: string) => void
}) {
  const t = useT()
  const locale = useLocale()
  const mine = useMemberText()
  const { handoff, onUseReply } = props
  return (
    <section class="handoff" aria-label={t('handoff.title')}>
      <header>
        <Hand size={16} />
        <h3>{t('handoff.title')}</h3>
        <span class="chip warn">{t(`reason.${handoff.reason}`)}</span>
        <time dateTime={new Date(handoff.at).toISOString()}>{fullTime(handoff.at, locale)}</time>
      </header>
      <p class="handoff-need words">{mine(handoff.need)}</p>
      {handoff.lastMessage && (
        <blockquote class="handoff-words words" dir="auto">
          {handoff.lastMessage}
        </blockquote>
      )}
      <div class="handoff-lists">
        {handoff.collected.length > 0 && (
          <div>
            <h4>{t('handoff.collected')}</h4>
            <Collected items={handoff.collected} />
          </div>
        )}
        {handoff.missing.length > 0 && (
          <div>
            <h4>{t('handoff.missing')}</h4>
            <Sentences items={handoff.missing.map(mine)} />
          </div>
        )}
        {handoff.factsGiven.length > 0 && (
          <div>
            <h4>{t('handoff.told')}</h4>
            <Sentences items={handoff.factsGiven} />
          </div>
        )}
      </div>
      {handoff.suggestedReply && (
        <div class="handoff-reply">
          <div>
            <h4>{t('handoff.suggested')}</h4>
            <p class="words" dir="auto">
              {handoff.suggestedReply}
            </p>
          </div>
          {onUseReply && (
            <button type="button" class="button" onClick={() => onUseReply(handoff.suggestedReply)}>
              {t('handoff.use')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

/** What the client has told, each with their own words as evidence. */
export function Collected({ items }: { items: RequirementTold[] }) {
  const mine = useMemberText()
  return (
    <dl class="collected">
      {items.map((item) => (
        <div key={`${mine(item.label)} ${item.quote}`}>
          <dt dir="auto">{mine(item.label)}</dt>
          <dd>
            <span dir="auto">
              <Value value={item.value} />
            </span>
            {item.quote && <q dir="auto">{item.quote}</q>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ value }: { value: RequirementValue }) {
  const t = useT()
  const locale = useLocale()
  const mine = useMemberText()
  if (typeof value === 'string') return value
  switch (value.type) {
    case 'money':
      return money(value, locale)
    case 'date':
      return wallDate(value.date, locale)
    case 'quantity':
      return [count(value.count, locale), value.unit].filter(Boolean).join(' ')
    case 'choice':
      return mine(value.choice)
    case 'link':
      return (
        <a href={value.url} target="_blank" rel="noopener noreferrer nofollow">
          {value.url}
        </a>
      )
    case 'file':
      return value.name ?? t('details.fileSent')
  }
}

function Sentences({ items }: { items: string[] }) {
  return (
    <ul class="sentences">
      {items.map((item) => (
        <li key={item} dir="auto">
          {item}
        </li>
      ))}
    </ul>
  )
}
