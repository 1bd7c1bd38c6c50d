import { parseFacts } from '../../../src/facts/parse.ts'
import { small } from '../../fixtures/folder.ts'

const hidden = {
  'documents.yaml': `gale-note:
  title: A secret note
  published: 2022-01-05
  language: en
  clearance: secret
  compartments: [deep]
`,
  'entities/nations.yaml': `gale:
  name: Gale
`,
  'claims/gale-note.yaml': `document: gale-note
claims:
  war:
    summary: They fight.
    subject: gale
    predicate: at-war-with
    object: arden
`,
  'claims/cove-report.yaml': `document: cove-report
passages:
  7:
    summary: They fight in secret.
    fingerprint: ${'c'.repeat(64)}
claims:
  war:
    summary: Arden and Brisk fight.
    subject: arden
    predicate: at-war-with
    object: brisk
    passages: [7]
    clearance: restricted
`,
}

const joint = {
  'documents.yaml': `joint-note:
  title: A note on treaties
  published: 2022-02-05
  language: en
`,
  'entities/nations.yaml': `fjord:
  name: Fjord
hill:
  name: Hill
`,
  'entities/pacts.yaml': `inlet-pact:
  name: Inlet Pact
  pactKind: trade
`,
  'claims/joint-note.yaml': `document: joint-note
claims:
  fjord-party:
    summary: Fjord is a party.
    subject: fjord
    predicate: party-to
    object: inlet-pact
`,
}

const filesOf = (folder: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, name: `${folder}/${path}`, text, folder }))

/** The facts of the small folder, and of one with a hidden document, entity, passage and claims. */
export const hiddenFacts = () =>
  parseFacts([...filesOf('small', small), ...filesOf('hidden', hidden), ...filesOf('joint', joint)])
