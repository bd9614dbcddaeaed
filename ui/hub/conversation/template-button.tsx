import { LayoutTemplate } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { SettingsTexts, useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { part } from '../../kit/part.ts'
import type { Conversation } from './use-conversation.ts'

const TemplatePicker = part(() => import('./template-picker.tsx'))

type Props = {
  view: ConversationView
  settle: Conversation['settle']
  /** In words, where it is the way out; else as a sign beside the others. */
  inWords: boolean
}

/** Opens the choice of a template, which may also be sent while the service window is closed. */
export default function TemplateButton(props: Props) {
  return (
    <SettingsTexts>
      <Opener {...props} />
    </SettingsTexts>
  )
}

function Opener(props: Props) {
  const t = useSettingsT()
  const [open, setOpen] = useState(false)
  const label = t('templates.choose')
  return (
    <>
      <button
        type="button"
        class={props.inWords ? 'button primary' : 'button quiet icon'}
        {...(props.inWords ? {} : { 'aria-label': label, title: label })}
        onClick={() => setOpen(true)}
      >
        <LayoutTemplate size={16} />
        {props.inWords && label}
      </button>
      {open && (
        <ErrorBoundary>
          <TemplatePicker view={props.view} settle={props.settle} onClose={() => setOpen(false)} />
        </ErrorBoundary>
      )}
    </>
  )
}
