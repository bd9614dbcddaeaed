/** What needs the assistant itself: rules, languages and models, half of the Worker. Only `load.ts` imports it. */
export {
  assistantFrom,
  dailyTokensFrom,
  embedderFrom,
  ResponderConfigurationError,
} from '../../assistant/configuration.ts'
export { receiveHandoff } from '../../assistant/follow-up.ts'
export { withLearnedAnswers } from '../../assistant/learning/answers.ts'
export { concernsOf, languageOf } from '../../assistant/learning/concerns.ts'
export { learnPart } from '../../learning/learn-part.ts'
export { questionSearch } from '../../retrieval/nearest.ts'
export { requireApprovable } from './approving.ts'
export { importChats } from './learning-import.ts'
export { openModelAccount } from './model-account.ts'
export { requireSafe, testDraft } from './regression.ts'
