import type { State } from './state.ts'

/** Every word of the page that does not come from the API, in one place, ready for translation. */
export const text = {
  name: 'Entente',
  tagline: 'Who has agreed what with whom, since when, and which document says so',
  skip: 'Skip to the answers',
  graphiql: 'GraphiQL',
  openInGraphiQL: 'Open in GraphiQL',
  offline: 'The server does not answer. Is it running? Start it with npm start, then try again.',
  retry: 'Try again',
  reset: 'Start over',
  loading: 'Loading…',
  failed: 'That could not be answered',
  search: {
    label: 'Find a nation, organization, leader, pact or event',
    hint: 'Search ( / )',
    none: (words: string) => `Nothing goes by a name like “${words}”.`,
  },
  lens: {
    label: 'Lens',
    asOf: 'The world as of',
    today: 'today',
    range: (first: string, count: number) => `${count} dates that matter, from ${first} to today`,
    slider: 'Date of the world, by the dates that matter',
    play: 'Play',
    pause: 'Pause',
    knownAt: 'Known by',
    knownAtHelp: 'Only what documents published by then say',
    minCorroboration: 'Sources at least',
    minCorroborationHelp: 'Only what so many independent documents say',
    documents: (on: number, all: number) => `Documents ${on} of ${all}`,
    all: 'All',
    clear: 'Clear the lens',
    published: 'date unknown',
  },
  network: {
    label: 'Network',
    help: 'A drawing of the network. The panel “List” holds the same as text.',
    color: 'Color by',
    size: 'Size by',
    whole: 'the whole network',
    steps: 'Steps',
    shuffle: 'Shuffle',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    empty: 'Nothing shows through this lens.',
    cut: (shown: number, total: number) => `Too large to draw: the ${shown} of ${total} with the most ties are shown.`,
    count: (nodes: number, edges: number) => `${nodes} entities, ${edges} relationships`,
    faded: 'Faded: not through this lens',
    added: 'Larger and named: new with this lens',
    stages: 'Line: thin while talked about, middling once agreed, thick once signed',
    colorings: { kind: 'kind', community: 'community' } satisfies Record<State['color'], string>,
    sizings: { DEGREE: 'ties', BETWEENNESS: 'betweenness', PAGERANK: 'PageRank' } satisfies Record<
      State['size'],
      string
    >,
    communities: 'Each color is a community: those tied more to each other than to others.',
    legend: 'Legend',
    focus: 'Draw around this',
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
    none: 'Choose an entity or a line of the network, or search, to see what the documents say of it.',
    unknown: (id: string) => `Nothing here goes by the id “${id}”.`,
    most: 'With the most ties',
    sinceOr: (date: string) => (date.startsWith('by ') ? `since ${date.slice(3)} or earlier` : `since ${date}`),
    hidden: 'This does not show through the lens. Clear the lens, or turn its date.',
    stages: 'How it came to where it is',
    planned: 'Announced, not reached',
    disagreements: 'The documents disagree',
    best: 'best',
    relationships: (count: number) => `Relationships (${count})`,
    claims: (count: number) => `What the documents say (${count})`,
    why: 'Why this line is here',
    restsOn: 'It rests on',
    paragraph: (number: number) => `¶ ${number}`,
    saidBy: 'said by',
    of: 'of',
    undated: 'undated',
    close: 'Close',
    stage: 'stage',
    pact: 'pact',
    stance: 'stance',
    saidIn: 'said in',
    reached: 'Where it stands',
    since: 'since',
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
    stages: 'Stages moved',
    newEntities: 'New entities',
    newRelationships: 'New relationships',
    gone: 'Relationships that ended or left',
    goneEntities: 'Entities that left',
    changed: 'Relationships that changed',
    none: 'Nothing changed between the two.',
    more: (count: number) => `and ${count} more`,
    nothing: 'nothing',
  },
  paths: {
    from: 'From',
    to: 'To',
    choose: 'Choose two entities.',
    none: 'No path connects them through this lens.',
    bound: 'The bound of the search was reached before a path was found.',
    length: (number: number) => (number === 1 ? 'one step' : `${number} steps`),
    swap: 'Swap',
    change: 'choose another',
    hint: 'Type a name',
  },
  coverage: {
    rows: 'Members of',
    partner: 'with',
    kinds: (count: number) => (count === 1 ? '1 kind of pact' : `${count} kinds of pact`),
    noKind: 'Choose a kind of pact.',
    noMembers: 'It has no members through this lens.',
    caption: (partner: string, of: string) => `How far the members of ${of} have come with ${partner}`,
    blank: 'none',
    there: 'there',
    documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
    ended: 'ended',
    nation: 'Nation',
    lacking: (count: number) => (count === 0 ? 'None lacks a signed one.' : 'Without a signed one:'),
  },
  timeline: {
    all: 'Everything',
    of: 'What involves',
    none: 'Nothing is dated here.',
    show: 'Show the world as of this date',
    chart: (count: number, from: number, to: number) =>
      `${count} moments from ${from} to ${to}; the list below has them one by one`,
  },
  rankings: { by: 'By', rank: 'Rank', entity: 'Entity', score: 'Score' },
  list: { entities: 'Entities', relationships: 'Relationships', filter: 'Filter the list' },
  stances: { ASSERTED: 'asserted', REPORTED: 'reported', PLANNED: 'planned', DENIED: 'denied' },
  measures: {
    DEGREE: 'Degree: how many relationships',
    WEIGHTED_DEGREE: 'Weighted degree: how many sources',
    BETWEENNESS: 'Betweenness: how often in between',
    CLOSENESS: 'Closeness: how near to all',
    EIGENVECTOR: 'Eigenvector: tied to the well tied',
    PAGERANK: 'PageRank: where a walker ends up',
  },
  removed: 'The address could not be read in full:',
} as const

/** An EDTF date as people write it; what is plain already stays as it is. */
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
