import { Check, X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { ReplyAudit } from '../../../src/protocol/audit.ts'
import { autoReplyResponder } from '../../../src/protocol/conversation.ts'
import { wordsFor } from '../../kit/i18n/coded.ts'
import { useLocale, useMemberText, useT } from '../../kit/i18n/index.tsx'
import { groupFacts } from './facts.ts'

/** The reasons of a reply: the facts, the rule, the checks, and who wrote it. */
export default function Reasons({ audit }: { audit: ReplyAudit }) {
  const t = useT()
  const mine = useMemberText()
  const facts = groupFacts(audit.facts.map((fact) => mine(fact.label)))
  return (
    <dl>
      <Reason label={t('why.facts')}>
        {facts.length === 0 ? (
          t('why.noFacts')
        ) : (
          <ul>
            {facts.map((fact) => (
              <li key={fact} dir="auto">
                {fact}
              </li>
            ))}
          </ul>
        )}
      </Reason>
      {audit.topics.length > 0 && (
        <Reason label={t('why.topics')}>
          {audit.topics.map((topic) => wordsFor(t, 'topic', topic)).join(', ')}
        </Reason>
      )}
      {audit.languageReason && (
        <Reason label={t('why.language')}>{wordsFor(t, 'languageReason', audit.languageReason)}</Reason>
      )}
      {audit.rule && (
        <Reason label={t('why.rule')}>
          {wordsFor(t, audit.responder === autoReplyResponder ? 'silence' : 'rule', audit.rule)}
        </Reason>
      )}
      {audit.checks.length > 0 && (
        <Reason label={t('why.checks')}>
          <Checks checks={audit.checks} />
        </Reason>
      )}
      <Reason label={t('why.responder')}>
        <Responder audit={audit} />
      </Reason>
    </dl>
  )
}

function Reason({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Passed checks are one line with their names behind it; one that failed is spelled out. */
function Checks({ checks }: { checks: ReplyAudit['checks'] }) {
  const t = useT()
  const mine = useMemberText()
  const failed = checks.filter((check) => !check.passed)
  const passed = checks.filter((check) => check.passed)
  return (
    <ul>
      {failed.map((check) => (
        <li key={check.name} class="why-failed">
          <X size={14} />
          <span>
            {wordsFor(t, 'check', check.name)}
            <span class="visually-hidden"> ({t('why.notPassed')})</span>
            {check.detail && <span>: {mine(check.detail)}</span>}
          </span>
        </li>
      ))}
      {failed.length === 0 && (
        <li class="why-passed">
          <Check size={14} />
          <span>{t('why.allPassed', { count: passed.length })}</span>
        </li>
      )}
      {passed.length > 0 && (
        <li class="why-names">{passed.map((check) => wordsFor(t, 'check', check.name)).join(' · ')}</li>
      )}
    </ul>
  )
}

function Responder({ audit }: { audit: ReplyAudit }) {
  const t = useT()
  const locale = useLocale()
  const seconds = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
  }).format(Math.max(0.1, audit.latencyMs / 1000))
  return (
    <>
      {audit.responder} {t('why.took', { time: seconds })}
      {audit.repaired && <div>{t('why.repaired')}</div>}
      {audit.degraded && <div>{t('why.degradedHint')}</div>}
      <div>{t('why.knowledge', { version: audit.knowledgeVersion })}</div>
    </>
  )
}
