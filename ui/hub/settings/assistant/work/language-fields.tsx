import { type ClientLanguage, clientLanguages } from '../../../../../src/protocol/settings.ts'
import { languageName } from '../../../../kit/format.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { Choice, Tick } from '../choice.tsx'

type Props = { languages: ClientLanguage[]; onChange: (languages: ClientLanguage[]) => void }

/** Languages clients are answered in, and the one for clients of any other: the first, so there always is one. */
export function LanguageFields({ languages, onChange }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const [first, ...others] = languages
  const turn = (language: ClientLanguage, on: boolean): void => {
    const left = languages.filter((each) => each !== language)
    if (on) onChange([...left, language])
    else if (left.length > 0) onChange(left)
  }
  return (
    <>
      <fieldset class="ticks">
        <legend>{t('assistant.work.languages')}</legend>
        {clientLanguages.map((language) => (
          <Tick
            key={language}
            id={`language-${language}`}
            label={languageName(language, locale)}
            checked={languages.includes(language)}
            disabled={language === first && others.length === 0}
            onChange={(on) => turn(language, on)}
          />
        ))}
      </fieldset>
      {first !== undefined && others.length > 0 && (
        <Choice
          path="languages"
          label={t('assistant.work.otherwise')}
          options={languages}
          chosen={first}
          wordFor={(language) => languageName(language, locale)}
          onChoose={(chosen) => onChange([chosen, ...languages.filter((each) => each !== chosen)])}
        />
      )}
    </>
  )
}
