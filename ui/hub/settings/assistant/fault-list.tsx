import { HandoffReason } from '../../../../src/protocol/regression.ts'
import { shapeCodes, type Wrong } from '../../../../src/protocol/wrong.ts'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useShapeWords } from '../shape-words.ts'

/** A fault of a reply as the server tells it: a code with facts, and a sentence in English beside them. */
export type Told = { [Part in keyof Wrong]?: Wrong[Part] | undefined } & { message: string }

/** What is wrong with replies to test questions, or with an answer, in the member's language. */
export function FaultList({ faults }: { faults: readonly Told[] }) {
  const t = useT()
  const st = useSettingsT()
  const shapeWords = useShapeWords()
  const sentence = ({ code, facts, message }: Told): string => {
    if (code === undefined) return message
    const shape = shapeCodes.find((each) => each === code)
    if (shape !== undefined) return shapeWords({ code: shape, facts: facts ?? {} })
    const reason = HandoffReason.safeParse(facts?.found)
    const found = reason.success ? t(`reason.${reason.data}`) : facts?.found
    return st(`fault.${code as 'answered'}`, { ...facts, found, defaultValue: message })
  }
  return (
    <ul class="fault-list">
      {faults.map((fault) => (
        <li key={fault.message} class="words">
          {sentence(fault)}
        </li>
      ))}
    </ul>
  )
}
