import { useState } from 'react'
import { ApiError, ask, client, useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { DoneFragment, TypedDocumentString } from '../generated/graphql.ts'

export const recordDocument = graphql(`
  query RecordState($first: Int!) {
    record {
      author
      refusal
      review
      revision
      proposals(first: $first) {
        totalCount
        nodes { claimKey documentKey subjectKey predicate objectKey summary author acceptedBy needed }
      }
    }
  }
`)
graphql(`
  fragment Done on ChangePayload {
    change { kind revision }
    altered {
      entitiesAdded: entitiesAddedConnection(first: 0) { totalCount }
      entitiesGone: entitiesGoneConnection(first: 0) { totalCount }
      entitiesChanged: entitiesChangedConnection(first: 0) { totalCount }
      relationshipsAdded: relationshipsAddedConnection(first: 0) { totalCount }
      relationshipsGone: relationshipsGoneConnection(first: 0) { totalCount }
      relationshipsChanged: relationshipsChangedConnection(first: 0) { totalCount }
    }
  }
`)

/** The record of the server, with the first proposals that wait for review. */
export const useRecord = () => useAnswer(recordDocument, { first: 50 })

/** True if this page may write to the record. */
export const useCanWrite = (): boolean => {
  const { data } = useRecord()
  return data?.record?.author != null && data.record.refusal === null
}

interface Common {
  readonly expectedRevision: number
  readonly key: string
}

/** Sends changes. What was refused stays to be read, and is sent again under the same key. */
export function useChange() {
  const { data } = useRecord()
  const [key, setKey] = useState<string>(() => crypto.randomUUID())
  const [problem, setProblem] = useState<ApiError>()
  const [done, setDone] = useState<DoneFragment>()
  const [isBusy, setBusy] = useState(false)
  async function send<Variables extends Common>(
    document: TypedDocumentString<{ done: DoneFragment }, Variables>,
    variables: Omit<Variables, keyof Common>,
  ): Promise<boolean> {
    setBusy(true)
    setProblem(undefined)
    setDone(undefined)
    try {
      const expectedRevision = data?.record?.revision ?? 0
      const answer = await ask(document, { ...variables, expectedRevision, key } as Variables)
      setDone(answer.done)
      setKey(crypto.randomUUID())
      await client.invalidateQueries()
      return true
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('', String(error))
      setProblem(known)
      // The changes of others are read now, so that the same change can be sent once more.
      if (known.code === 'CONFLICT') await client.invalidateQueries()
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, problem, done, isBusy }
}
