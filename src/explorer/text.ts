import type { Certainty } from './generated/graphql.ts'
import type { State } from './state.ts'

/** All texts of the page that do not come from the API, in one place for translation. */
export const text = {
  name: 'Entente',
  tagline: 'Who has agreed what with whom, since when, and which document says so',
  skip: 'Skip to the answers',
  graphiql: 'GraphiQL',
  openInGraphiQL: 'Open in GraphiQL',
  offline: 'The server does not respond. Start it with npm start, then try again.',
  retry: 'Try again',
  reset: 'Start over',
  undo: { undo: 'Undo', redo: 'Redo' },
  loading: 'Loading…',
  failed: 'The request failed',
  search: {
    label: 'Find a nation, organization, person, pact or event, or words of a claim',
    hint: 'Search ( / )',
    none: (words: string) => `No matches for “${words}”.`,
  },
  lens: {
    label: 'Lens',
    asOf: 'The world as of',
    today: 'today',
    range: (first: string, count: number) =>
      `${count} ${count === 1 ? 'date' : 'dates'} with changes, from ${first} to today`,
    slider: 'Date of the lens, in steps from change to change',
    play: 'Play',
    pause: 'Pause',
    knownAt: 'Known by',
    knownAtHelp: 'Use only documents published by this date',
    minCorroboration: 'Minimum sources',
    minCorroborationHelp: 'Show only facts from at least this many independent documents',
    presumed: 'Show presumed relationships',
    presumedHelp: 'Also show relationships that are only possible, presumed or disputed at this date',
    documents: (on: number, all: number) => `Documents ${on} of ${all}`,
    all: 'All',
    find: 'Find a document',
    listed: (shown: number, of: number) => `${shown} of ${of} listed`,
    more: (count: number) => `Show ${count} more`,
    clear: 'Clear the lens',
    published: 'date unknown',
  },
  network: {
    label: 'Network',
    help: 'Drawing of the network. The panel “List” shows the same as text.',
    color: 'Color by',
    size: 'Size by',
    whole: 'the whole network',
    steps: 'Steps',
    shuffle: 'Shuffle',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    empty: 'Nothing shows through this lens.',
    cut: (shown: number, total: number) =>
      `Too large to draw: showing the ${shown} of ${total} entities with the most relationships.`,
    cutEdges: (shown: number, total: number) =>
      `Too many lines to draw: showing the ${shown} of ${total} relationships with the most documents.`,
    count: (nodes: number, edges: number) => `${nodes} entities, ${edges} relationships`,
    faded: 'Faded: hidden by this lens',
    added: 'Large and labeled: appears only with this lens',
    stages: 'Line width: thin in talks, medium when agreed, thick when signed',
    inDoubt: 'Fainter lines (dashed in SVG and PNG): possible, presumed or disputed',
    colorings: { kind: 'kind', community: 'community' } satisfies Record<State['color'], string>,
    sizings: { DEGREE: 'degree', BETWEENNESS: 'betweenness', PAGERANK: 'PageRank' } satisfies Record<
      State['size'],
      string
    >,
    communities: 'Each color is a community: entities more closely connected to each other than to the rest.',
    legend: 'Legend',
    focus: 'Center here',
  },
  share: { link: 'Copy link', copied: 'Copied', png: 'PNG', svg: 'SVG', gexf: 'GEXF', csv: 'CSV' },
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<
    State['theme'] | 'label',
    string
  >,
  panel: {
    label: 'Answers',
    evidence: 'Evidence',
    changes: 'Changes',
    paths: 'Paths',
    coverage: 'Coverage',
    timeline: 'Timeline',
    rankings: 'Rankings',
    list: 'List',
  } satisfies Record<State['panel'] | 'label', string>,
  evidence: {
    none: 'Select an entity or a line of the network, or search, to see what the documents say about it.',
    unknown: (id: string) => `No entity or relationship has the id “${id}”.`,
    most: 'Most connected',
    sinceOr: (date: string) => (date.startsWith('by ') ? `since ${date.slice(3)} or earlier` : `since ${date}`),
    hidden: 'The lens hides this. Clear the lens or change its date.',
    stages: 'Stages',
    planned: 'Announced, not reached',
    possible: 'Perhaps reached',
    possibleHelp: 'The documents give only a range as the date, and the date of the lens is within it.',
    parties: (count: number) => `Parties (${count})`,
    party: 'Party',
    status: 'Status',
    statusSince: 'Since',
    noStatus: 'none given',
    signedOnly: 'signed, not ratified',
    sources: 'Sources',
    disagreements: 'The documents disagree',
    best: 'preferred',
    undecided: 'undecided',
    properties: 'Properties',
    relationships: (count: number) => `Relationships (${count})`,
    claims: (count: number) => `Claims (${count})`,
    why: 'Evidence for this relationship',
    restsOn: 'Derived from',
    paragraph: (number: number) => `¶ ${number}`,
    saidBy: 'said by',
    of: 'dated',
    undated: 'undated',
    close: 'Close',
    stage: 'stage',
    pact: 'pact',
    stance: 'stance',
    saidIn: 'sources',
    reached: 'Stage of the pact',
    since: 'since',
    certainty: 'certainty',
    firstSeen: 'first seen',
    lastSeen: 'last seen',
    until: 'until',
    more: (count: number) => `and ${count} more`,
    corroboration: (count: number) => (count === 1 ? 'one document' : `${count} independent documents`),
    episode: (number: number) => `episode ${number}`,
    disputed: 'disputed',
    pathFrom: 'Path from here',
  },
  changes: {
    from: 'Between',
    to: 'and',
    stages: 'Changed stages',
    newEntities: 'New entities',
    newRelationships: 'New relationships',
    gone: 'Relationships ended or hidden',
    goneEntities: 'Entities no longer visible',
    changed: 'Changed relationships',
    none: 'No changes between these dates.',
    more: (count: number) => `and ${count} more`,
    left: (count: number) => `${count} more are not listed; choose dates that are closer together.`,
    nothing: 'nothing',
  },
  paths: {
    from: 'From',
    to: 'To',
    choose: 'Choose two entities.',
    none: 'No path connects them through this lens.',
    bound: 'The search reached its limit before it found a path.',
    length: (number: number) => (number === 1 ? 'one step' : `${number} steps`),
    swap: 'Swap',
    change: 'choose another',
    hint: 'Type a name',
    hubs: 'Within the limits, every path goes through hubs:',
  },
  coverage: {
    rows: 'Members of',
    partner: 'with',
    kinds: (count: number) => (count === 1 ? '1 kind of pact' : `${count} kinds of pact`),
    noKind: 'Choose a kind of pact.',
    noMembers: 'The organization has no members through this lens.',
    caption: (partner: string, of: string) => `Stages of pacts between ${partner} and the members of ${of}`,
    blank: 'none',
    there: 'stage unknown',
    both: (status: string) => `both ${status}`,
    documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
    ended: 'ended',
    nation: 'Nation',
    lacking: (count: number) =>
      count === 0 ? 'Every member has signed pacts of each kind.' : 'Without a signed pact:',
  },
  timeline: {
    all: 'Everything',
    of: 'Changes that involve',
    none: 'No dated changes.',
    show: 'Set the lens to this date',
    chart: (count: number, from: number, to: number) =>
      `${count} changes from ${from} to ${to}, each of them in the list below`,
  },
  rankings: { by: 'By', rank: 'Rank', entity: 'Entity', score: 'Score' },
  list: { entities: 'Entities', relationships: 'Relationships', filter: 'Filter the list' },
  certainties: {
    CERTAIN: 'certain',
    POSSIBLE: 'possible',
    PRESUMED: 'presumed',
    DISPUTED: 'disputed',
    ENDED: 'ended',
  } satisfies Record<Certainty, string>,
  stances: { ASSERTED: 'asserted', REPORTED: 'reported', PLANNED: 'planned', POSSIBLE: 'possible', DENIED: 'denied' },
  measures: {
    DEGREE: 'Degree: number of distinct neighbors',
    WEIGHTED_DEGREE: 'Weighted degree: sum of the edge weights',
    BETWEENNESS: 'Betweenness: share of shortest paths through it',
    CLOSENESS: 'Closeness: short distances to all others',
    EIGENVECTOR: 'Eigenvector: connected to well-connected entities',
    PAGERANK: 'PageRank: visited often by a random walk',
  },
  removed: 'Some parts of the address were ignored:',
} as const

/** An EDTF date in words. */
export function dateWords(edtf: string): string {
  const [, open] = /^\[\.\.(.+)\]$/.exec(edtf) ?? []
  if (open) return `by ${dateWords(open)}`
  const [, later] = /^\[(.+)\.\.\]$/.exec(edtf) ?? []
  if (later) return `${dateWords(later)} or later`
  const [, one] = /^\[(.+)\]$/.exec(edtf) ?? []
  if (one) return one.replace('..', ' to ').replaceAll(',', ' or ')
  const [from, to] = edtf.split('/')
  if (from !== undefined && to !== undefined) {
    if (from === '..' || from === '') return `until ${dateWords(to)}`
    return to === '..' || to === '' ? `since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`
  }
  const [, date = edtf, mark] = /^(.*?)([~?%])?$/.exec(edtf) ?? []
  const said = date
    .replace(/^(\d{4})-(2[1-4])$/, (_, year, season) => `${seasons[season] ?? season} ${year}`)
    .replace(/^(\d{3})X$/, '$10s')
  return mark === undefined ? said : mark === '?' ? `perhaps ${said}` : `about ${said}`
}

const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }
