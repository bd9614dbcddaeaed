import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useMe } from '../../../session.tsx'
import { Answers } from './answers.tsx'
import { Imports } from './imports.tsx'
import { Training } from './training.tsx'
import './learning.css'

/** Past chats: taking them in, learning from them, and deciding on each answer that was learned. */
export default function LearningPage() {
  const t = useSettingsT()
  const isOwner = useMe().member.role === 'owner'
  return (
    <div class="learning">
      <section class="assistant-part">
        <h2>{t('assistant.learning.chats')}</h2>
        <p class="soft">{t('assistant.learning.chatsText')}</p>
        <Imports mayChange={isOwner} />
      </section>
      <section class="assistant-part">
        <h2>{t('assistant.learning.train')}</h2>
        <p class="soft">{t('assistant.learning.trainText')}</p>
        <Training mayStart={isOwner} />
      </section>
      <section class="assistant-part">
        <h2>{t('assistant.learning.answers')}</h2>
        <p class="soft">{t('assistant.learning.answersText')}</p>
        <Answers mayDecide={isOwner} />
      </section>
    </div>
  )
}
