import { disagreementsIn } from '../graph/disagreement.ts'
import { analysis } from './analysis.ts'

export default analysis({
  id: 'disagreements',
  description: 'What do the documents say differently of one thing?',
  parameters: { of: 'Only on this entity, or on relationships at whose end it stands.' },
  result: 'Each thing that claims differ on, with every value, its claims, and the best with the reason.',
  bounds: {},
  fn: disagreementsIn,
})
