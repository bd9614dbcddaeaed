import { ExternalLink, FileText, Image, Phone, Reply, Video } from 'lucide-preact'
import { fill, type Template, type TemplateValues } from '../../../../src/protocol/templates.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import './template-preview.css'

const mediaIcons = { image: Image, video: Video, document: FileText }
const buttonIcons = { 'quick-reply': Reply, url: ExternalLink, phone: Phone }

/** A template as the client sees it; a blank without a value shows its name. */
export function TemplatePreview({ template, values }: { template: Template; values: TemplateValues }) {
  const t = useSettingsT()
  const words = fill(template, values)
  const header = template.category === 'authentication' ? null : template.header
  const buttons = template.category === 'authentication' ? [] : template.buttons
  const Media = header && header.kind in mediaIcons ? mediaIcons[header.kind as 'image'] : null
  return (
    <figure class="template-preview" aria-label={t('templates.preview')}>
      <div class="template-bubble">
        {Media && (
          <div class="template-media">
            <Media size={24} />
          </div>
        )}
        {words.header && (
          <p class="words template-header" dir="auto">
            {words.header}
          </p>
        )}
        <p class="words" dir="auto">
          {words.body}
        </p>
        {words.footer && (
          <p class="words template-footer" dir="auto">
            {words.footer}
          </p>
        )}
      </div>
      {words.buttons.map((text, index) => {
        const Icon = buttonIcons[buttons[index]?.kind ?? 'quick-reply']
        return (
          <span class="template-button" key={`${index}-${text}`} dir="auto">
            <Icon size={14} aria-hidden />
            {text}
          </span>
        )
      })}
    </figure>
  )
}
