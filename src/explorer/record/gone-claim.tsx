import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import { Heading } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Acts, actOnClaim } from './act.tsx'
import { HistoryOf } from './changes.tsx'

const goneDocument = graphql(`
  query GoneClaim($lens: LensInput, $id: ID!) {
    graph(lens: $lens) { node(id: $id) { ... on Claim { id: key summary rank reason } } }
  }
`)

/** A claim that the lens does not show: one that was retracted, with the reason and a way to restore it. */
export function GoneClaim({ id }: { id: string }) {
  const { state } = useExplorer()
  const { data } = useAnswer(goneDocument, { lens: { ...lensOf(state), minRank: 'DEPRECATED' }, id })
  const claim = data?.graph.node
  if (!claim || !('summary' in claim)) return <p className="empty">{text.evidence.hidden}</p>
  return (
    <>
      <Heading kind="claim" kindOf={text.claim.kind} name={claim.summary} />
      <p>
        {text.record.notHeld} {claim.reason}
      </p>
      <Acts of={[actOnClaim('restore', id)]} />
      <HistoryOf id={id} />
    </>
  )
}
