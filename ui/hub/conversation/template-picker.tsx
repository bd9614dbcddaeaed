import { useState } from 'preact/hooks'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import type { TemplateView } from '../../../src/protocol/templates.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { sentenceFor } from '../../kit/problem.ts'
import { useQuery } from '../../kit/query.ts'
import { templatesApi, templatesKey } from '../settings/templates/api.ts'
import { templateLanguageName } from '../settings/templates/words.ts'
import { TemplateOrder } from './template-order.tsx'
import type { Conversation } from './use-conversation.ts'
import '../settings/templates/templates.css'
import './template-picker.css'

type Props = { view: ConversationView; settle: Conversation['settle']; onClose: () => void }

/** Chooses an approved template of the conversation's number, fills it in and sends it. */
export default function TemplatePicker({ view, settle, onClose }: Props) {
  const t = useT()
  const st = useSettingsT()
  const query = useQuery({ queryKey: templatesKey, queryFn: templatesApi.list, staleTime: 0 })
  const [chosenId, setChosenId] = useState<string | null>(null)
  const channel = query.data?.channels.find(({ id }) => id === view.summary.channel.id)
  const optedOut = view.marketing !== null && !view.marketing.allowed
  const offered = (query.data?.templates ?? []).filter(
    (template) =>
      template.accountId === channel?.accountId &&
      template.status === 'approved' &&
      template.content !== null &&
      !(optedOut && template.category === 'marketing'),
  )
  const chosen = offered.find(({ id }) => id === chosenId)
  return (
    <Dialog title={st('templates.choose')} onClose={onClose}>
      <div class="template-picker">
        {optedOut && <p class="notice warn">{st('templates.optedOut')}</p>}
        {query.isError && (
          <p class="notice danger" role="alert">
            {sentenceFor(query.error, t)}
          </p>
        )}
        {query.isPending && <p role="status">{st('templates.reading')}</p>}
        {query.data && offered.length === 0 && <p>{st('templates.noneApproved')}</p>}
        {chosen ? (
          <TemplateOrder
            key={chosen.id}
            template={chosen}
            view={view}
            settle={settle}
            onBack={() => setChosenId(null)}
            onSent={onClose}
          />
        ) : (
          offered.length > 0 && <Offers offered={offered} onChoose={setChosenId} />
        )}
      </div>
    </Dialog>
  )
}

function Offers(props: { offered: readonly TemplateView[]; onChoose: (id: string) => void }) {
  const st = useSettingsT()
  const locale = useLocale()
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLowerCase()
  const found = props.offered.filter(({ name, content }) =>
    `${name} ${content?.category === 'authentication' ? '' : content?.body}`.toLowerCase().includes(words),
  )
  return (
    <>
      <input
        class="input"
        type="search"
        aria-label={st('templates.find')}
        placeholder={st('templates.find')}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      {found.length === 0 && <p>{st('templates.nothingFound')}</p>}
      <ul class="template-offers">
        {found.map(({ id, name, language, category, content }) => (
          <li key={id}>
            <button type="button" class="template-offer" onClick={() => props.onChoose(id)}>
              <strong>{name}</strong>
              <span class="soft">
                {st(`templates.category.${category}`)} · {templateLanguageName(language, locale)}
              </span>
              {content?.category !== 'authentication' && (
                <span class="template-offer-body" dir="auto">
                  {content?.body}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
