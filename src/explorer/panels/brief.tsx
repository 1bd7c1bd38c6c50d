import { ask } from '../api.ts'
import { placesNow } from '../canvas/scene.ts'
import { namedIn } from '../cases/case.ts'
import { graphql } from '../generated/gql.ts'
import type { ExportFormat } from '../generated/graphql.ts'
import { seenPicture } from '../sharing/photograph.ts'
import { save } from '../sharing/save.ts'
import { captionOf } from '../sharing/share.tsx'
import { useExplorer } from '../state/explorer.ts'
import { isRelationship, lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'

const aroundDocument = graphql(`
  query BriefAround($lens: LensInput, $ids: [ID!]!, $format: ExportFormat!) {
    graph(lens: $lens) { subgraph(around: $ids, steps: 1, limit: 1500) { export(format: $format) { text } } }
  }
`)
const drawnDocument = graphql(`
  query BriefOf($lens: LensInput, $entities: EntityWhere, $format: ExportFormat!) {
    graph(lens: $lens) { export(format: $format, entities: $entities) { text } }
  }
`)
/** The most entities that a brief can be about; with more, it is about all that is drawn. */
const MOST = 50

/**
 * The brief of a case in several forms. It is about the chosen entities and those with notes; without any, about all
 * that is drawn.
 */
export function Briefs({
  name,
  names,
  attempt,
}: {
  name: string
  names: Readonly<Record<string, string>>
  attempt: (work: () => Promise<void>) => void
}) {
  const { state } = useExplorer()
  const about = namedIn(state).filter((id) => !id.includes('#') && !isRelationship(id))
  const exported = async (format: ExportFormat) => {
    const lens = lensOf(state)
    if (about.length > 0 && about.length <= MOST)
      return (await ask(aroundDocument, { lens, ids: about, format })).graph.subgraph.export.text
    const entities = { id: { in: Object.keys(placesNow()) } }
    return (await ask(drawnDocument, { lens, entities, format })).graph.export.text
  }
  const brief = async () => {
    const caption = await captionOf(state)
    return {
      name,
      caption,
      page: new URL(location.pathname, location.href).href,
      briefing: await exported('MARKDOWN'),
      notes: Object.entries(state.notes).map(([id, note]) => ({ id, name: names[id] ?? id, text: note })),
      picture: seenPicture(name, caption, 'seen').svg,
    }
  }
  const keepText = (content: string, type: string, ending: string) =>
    save(new Blob([content], { type }), `${text.brief.file}.${ending}`)
  const forms: readonly (readonly [string, () => Promise<void>])[] = [
    [
      text.brief.markdown,
      async () => {
        const { briefInMarkdown } = await import('../cases/brief.ts')
        keepText(briefInMarkdown(await brief()), 'text/markdown', 'md')
      },
    ],
    [
      text.brief.html,
      async () => {
        const { briefInHtml } = await import('../cases/brief.ts')
        keepText(briefInHtml(await brief()), 'text/html', 'html')
      },
    ],
    [text.brief.csl, async () => keepText(await exported('CSL_JSON'), 'application/json', 'json')],
    [text.brief.bibtex, async () => keepText(await exported('BIBTEX'), 'application/x-bibtex', 'bib')],
  ]
  return (
    <section>
      <h3>{text.brief.title}</h3>
      <p>{about.length > 0 && about.length <= MOST ? text.brief.about(about.length) : text.brief.all}</p>
      <p className="actions">
        {forms.map(([label, work]) => (
          <button key={label} type="button" onClick={() => attempt(work)}>
            {label}
          </button>
        ))}
      </p>
    </section>
  )
}
