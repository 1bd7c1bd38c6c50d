import { disagreementsIn } from '../graph/relationships/disagreements.ts'
import { analysis } from './analysis.ts'

export default analysis({
  id: 'disagreements',
  description: 'On what do the documents disagree?',
  parameters: { of: 'Limits the list to disagreements on this entity or on its relationships.' },
  result: 'The disagreements, each with every value, its claims, the preferred value and the reason for preferring it.',
  fn: disagreementsIn,
})
