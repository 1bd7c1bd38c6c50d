import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, ask, client, useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { ChangeKind, DoneFragment, RecordStateQuery, TypedDocumentString } from '../generated/graphql.ts'
import { asOwn } from '../live.ts'

const recordDocument = graphql(`
  query RecordState {
    record { author refusal review revision }
    viewer { role may isKnown clearance compartments }
  }
`)
graphql(`
  fragment Done on ChangePayload {
    change { kind revision }
    entities { id: key name aliases names { language text } }
    documents { id: key }
    altered { ...Altered }
  }
`)

/** The record of the server, and who writes to it. */
export const useRecord = () => useAnswer(recordDocument, {})

/** The changes that the viewer may make; none where the record is read only. */
export function useMay(): readonly ChangeKind[] {
  const { data } = useRecord()
  return data?.record?.author != null && data.record.refusal === null ? data.viewer.may : []
}

interface Common {
  readonly expectedRevision: number
  readonly key: string
  readonly preview?: boolean | null
}
/** A mutation of the record, which can be previewed. */
export type Mutation<Variables extends Common> = TypedDocumentString<{ done: DoneFragment }, Variables>

/** The last change that the page has shown. */
const seenRevision = (): number =>
  client.getQueryData<RecordStateQuery>([recordDocument.toString(), {}])?.record?.revision ?? 0

/** Sends changes, and gives what was done. What was refused stays to be read, and is sent again under the same key. */
export function useChange() {
  useRecord()
  const [key, setKey] = useState<string>(() => crypto.randomUUID())
  const [problem, setProblem] = useState<ApiError>()
  const [done, setDone] = useState<DoneFragment>()
  const [isBusy, setBusy] = useState(false)
  async function send<Variables extends Common>(
    document: Mutation<Variables>,
    variables: Omit<Variables, keyof Common>,
  ): Promise<DoneFragment | undefined> {
    setBusy(true)
    setProblem(undefined)
    setDone(undefined)
    try {
      const answer = await asOwn(ask(document, { ...variables, expectedRevision: seenRevision(), key } as Variables))
      setDone(answer.done)
      setKey(crypto.randomUUID())
      await client.invalidateQueries()
      return answer.done
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('', String(error))
      setProblem(known)
      // The changes of others are read now, so that the same change can be sent once more.
      if (known.code === 'CONFLICT') await client.invalidateQueries()
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { send, problem, done, isBusy }
}

/** The effect that a change would have: the server checks it, and records nothing. */
export function usePreview<Variables extends Common>(
  document: Mutation<Variables>,
  variables: Omit<Variables, keyof Common>,
  enabled = true,
) {
  const { data } = useRecord()
  const expectedRevision = data?.record?.revision
  return useQuery({
    queryKey: [document.toString(), variables, expectedRevision, 'preview'],
    queryFn: ({ signal }) =>
      ask(document, { ...variables, expectedRevision, key: 'preview', preview: true } as Variables & Common, signal),
    enabled: enabled && expectedRevision !== undefined,
    retry: false,
  })
}
