import type { Requirement } from '../../../domain/knowledge.ts'
import { say } from '../words.ts'

/** What every design begins with. */
export const brandName: Requirement = {
  key: 'brand-name',
  label: say('Nome da marca', 'Brand name', 'Nombre de la marca'),
  question: say(
    'Qual é o nome da marca, como deve aparecer?',
    'What is the brand name, exactly as it should appear?',
    '¿Cuál es el nombre de la marca, tal como debe aparecer?',
  ),
  type: 'text',
  required: true,
  choices: [],
}
