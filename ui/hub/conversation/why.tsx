import { Check, X } from 'lucide-preact'
import type { ReplyAudit } from '../../../src/protocol/conversation.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import './why.css'

/** Why the assistant said what it said: the facts, the rule, the checks, and who wrote it. */
export function Why({ audit }: { audit: ReplyAudit }) {
  const t = useT()
  const locale = useLocale()
  const seconds = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
  }).format(audit.latencyMs / 1000)
  return (
    <details class="why">
      <summary>
        {t('why.title')}
        {audit.degraded && (
          <span class="chip warn" title={t('why.degradedHint')}>
            {t('why.degraded')}
          </span>
        )}
      </summary>
      <dl>
        <dt>{t('why.facts')}</dt>
        <dd>
          {audit.facts.length === 0 ? (
            t('why.noFacts')
          ) : (
            <ul>
              {audit.facts.map((fact) => (
                <li key={fact.id} dir="auto">
                  {fact.label}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {audit.topics.length > 0 && (
          <>
            <dt>{t('why.topics')}</dt>
            <dd>{audit.topics.join(', ')}</dd>
          </>
        )}
        {audit.rule && (
          <>
            <dt>{t('why.rule')}</dt>
            <dd>{audit.rule}</dd>
          </>
        )}
        {audit.checks.length > 0 && (
          <>
            <dt>{t('why.checks')}</dt>
            <dd>
              <ul>
                {audit.checks.map((check) => (
                  <li key={check.name} class={check.passed ? 'why-passed' : 'why-failed'}>
                    {check.passed ? <Check size={14} /> : <X size={14} />}
                    <span>
                      {check.name}
                      <span class="visually-hidden">
                        , {t(check.passed ? 'why.passed' : 'why.notPassed')}
                      </span>
                      {check.detail && `: ${check.detail}`}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('why.responder')}</dt>
        <dd>
          {audit.responder} {t('why.took', { time: seconds })}
          {audit.repaired && <div>{t('why.repaired')}</div>}
          {audit.degraded && <div>{t('why.degradedHint')}</div>}
          <div>{t('why.knowledge', { version: audit.knowledgeVersion })}</div>
        </dd>
      </dl>
    </details>
  )
}
