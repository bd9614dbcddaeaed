import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { ContactView } from '../../../../src/protocol/contacts.ts'
import type { ConversationSummary } from '../../../../src/protocol/conversation.ts'
import { useAct } from '../../../kit/act.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale, useT } from '../../../kit/i18n/index.tsx'
import { SettingsTexts, useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useQuery, useQueryClient } from '../../../kit/query.ts'
import { inboxPath } from '../../inbox/inbox-path.ts'
import { useMe } from '../../session.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import { useContactName } from '../contact-name.ts'
import { contactsApi } from './api.ts'
import { EraseContact } from './erase-contact.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PeopleOnly } from './people-only.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import './contact.css'

/** One contact, one history: its conversations over all channels, and whom it was merged with. */
export default function ContactBlock({ summary }: { summary: ConversationSummary }) {
  return (
    <SettingsTexts>
      <Block key={summary.contact.id} summary={summary} />
    </SettingsTexts>
  )
}

type Merge = ContactView['merges'][number]

function Block({ summary }: { summary: ConversationSummary }) {
  const t = useSettingsT()
  const client = useQueryClient()
  const { route } = useLocation()
  const { member } = useMe()
  const queryKey = ['contacts', summary.contact.id]
  const query = useQuery({ queryKey, queryFn: () => contactsApi.contact(summary.contact.id) })
  const [merging, setMerging] = useState(false)
  const [undoing, setUndoing] = useState<Merge | null>(null)
  const mark = useAct(async (seller: boolean) => {
    await contactsApi.markSeller(summary.contact.id, seller)
    await query.refetch()
  })
  const contact = query.data
  if (!contact) return null

  /** The list and the open conversation may both have changed; one that became part of another is left for it. */
  const changed = async (after: ContactView): Promise<void> => {
    await client.invalidateQueries()
    const still = after.conversations.some(({ id }) => id === summary.id)
    const [first] = after.conversations
    if (!still && first) route(inboxPath('open', first.id))
  }
  const left = async (): Promise<void> => {
    route(inboxPath('open'))
    await client.invalidateQueries()
  }
  return (
    <section class="contact-block">
      <h3>{t('contact.title')}</h3>
      <button
        type="button"
        role="switch"
        class="contact-seller"
        aria-checked={contact.seller}
        aria-describedby="contact-seller-hint"
        disabled={mark.busy}
        onClick={() => mark.run(!contact.seller)}
      >
        <span>{t('contact.seller')}</span>
        <span class="switch" />
      </button>
      <p id="contact-seller-hint" class="facts-soft">
        {t('contact.sellerHint')}
      </p>
      {member.role === 'owner' && <PeopleOnly contactId={contact.id} />}
      {contact.conversations.length > 1 && <Conversations contact={contact} here={summary.id} />}
      {contact.merges.length > 0 && <Merges merges={contact.merges} onUndo={setUndoing} />}
      <button type="button" class="button" onClick={() => setMerging(true)}>
        {t('contact.merge')}
      </button>
      {member.role === 'owner' && <EraseContact contact={contact} onErased={left} />}
      {merging && (
        <MergeDialog
          contact={contact}
          onClose={() => setMerging(false)}
          onMerged={(after) => void changed(after)}
        />
      )}
      {undoing && (
        <UndoDialog
          contactId={contact.id}
          merge={undoing}
          onClose={() => setUndoing(null)}
          onUndone={(after) => void changed(after)}
        />
      )}
    </section>
  )
}

function Conversations({ contact, here }: { contact: ContactView; here: string }) {
  const t = useT()
  const st = useSettingsT()
  const nameOf = useContactName()
  return (
    <>
      <h4>{st('contact.conversations')}</h4>
      <ul>
        {contact.conversations.map(({ id, channel, address }) => (
          <li key={id}>
            <ChannelIcon kind={channel.kind} />
            {id === here ? (
              <span aria-current="page">{st('contact.here')}</span>
            ) : (
              <a href={inboxPath('open', id)}>
                {address ? nameOf({ ...contact, name: null, address }) : t(`channel.${channel.kind}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Merges({ merges, onUndo }: { merges: readonly Merge[]; onUndo: (merge: Merge) => void }) {
  const t = useSettingsT()
  const locale = useLocale()
  const nameOf = useContactName()
  return (
    <>
      <h4>{t('contact.merged')}</h4>
      <ul>
        {merges.map((merge) => (
          <li key={merge.id}>
            <span class="contact-merged">
              <span dir="auto">{nameOf(merge.contact)}</span>
              <span class="facts-soft">
                {t('contact.mergedSince', { time: fullTime(merge.mergedAt, locale) })}
              </span>
            </span>
            {merge.canUndo && (
              <button type="button" class="button quiet" onClick={() => onUndo(merge)}>
                {t('contact.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
