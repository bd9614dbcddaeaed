import { ChevronRight, Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { type Faq, newFaq, replaced } from './editing.ts'
import { TextArea } from './text-area.tsx'

/** Questions that clients ask, each folded to a line until it is opened. */
export function FaqFields(props: {
  faqs: Faq[]
  onChange: (faqs: Faq[]) => void
  onRemove: (id: string) => void
}) {
  const t = useSettingsT()
  const { faqs, onChange } = props
  return (
    <>
      {faqs.map((faq) => (
        <FaqField
          key={faq.id}
          faq={faq}
          onChange={(changed) => onChange(replaced(faqs, changed))}
          onRemove={() => props.onRemove(faq.id)}
        />
      ))}
      <button type="button" class="button" onClick={() => onChange([...faqs, newFaq(faqs)])}>
        <Plus size={16} />
        {t('assistant.faq.add')}
      </button>
    </>
  )
}

function FaqField(props: { faq: Faq; onChange: (faq: Faq) => void; onRemove: () => void }) {
  const t = useSettingsT()
  const { faq, onChange } = props
  const [isNew] = useState(faq.question.text === '')
  return (
    <details class="service" open={isNew}>
      <summary>
        <ChevronRight size={16} />
        <strong dir="auto">{faq.question.text || t('assistant.faq.new')}</strong>
      </summary>
      <div class="service-fields">
        <TextArea
          id={`${faq.id}-question`}
          label={t('assistant.faq.question')}
          text={faq.question}
          onChange={(question) => onChange({ ...faq, question })}
        />
        <TextArea
          id={`${faq.id}-answer`}
          label={t('assistant.faq.answer')}
          rows={3}
          text={faq.answer}
          onChange={(answer) => onChange({ ...faq, answer })}
        />
        <div class="assistant-acts">
          <button type="button" class="button quiet" onClick={props.onRemove}>
            <Trash2 size={16} />
            {t('assistant.faq.remove')}
          </button>
        </div>
      </div>
    </details>
  )
}
