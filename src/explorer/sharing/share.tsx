import { useState } from 'react'
import { ask } from '../api.ts'
import { cameraNow } from '../canvas/scene.ts'
import { graphql } from '../generated/gql.ts'
import { reduce } from '../state/actions.ts'
import { toAddress } from '../state/address.ts'
import { useExplorer } from '../state/explorer.ts'
import { lensOf, type State } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { lensWords, useTitle } from '../texts/title.ts'
import { FileButton } from './file-button.tsx'
import { raster, seenPicture } from './photograph.ts'
import { type Shape, shapes } from './picture.ts'
import { save } from './save.ts'

const sourcesDocument = graphql(`
  query Sources($lens: LensInput) { graph(lens: $lens) { revision documents { totalCount } } }
`)

/** The lines below a picture: lens, sources, day and address. */
export async function captionOf(state: State): Promise<string[]> {
  const { graph } = await ask(sourcesDocument, { lens: lensOf(state) })
  const today = new Date().toISOString().slice(0, 10)
  return [
    text.share.caption(lensWords(state, today), graph.documents.totalCount, graph.revision, today),
    new URL(toAddress(state).search || location.pathname, location.href).href,
  ]
}

/** The link to the current state, and downloads of the drawing and the data. */
export function Share({ isDrawn }: { isDrawn: boolean }) {
  const { state, act } = useExplorer()
  const title = useTitle()
  const [shape, setShape] = useState<Shape>('seen')
  const photograph = async () =>
    seenPicture(title, await captionOf(reduce(state, { type: 'camera', camera: cameraNow() })), shape)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    // The address has the camera only where it is passed on, so that looking around changes nothing.
    act({ type: 'camera', camera: cameraNow() })
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <span className="share">
      <button type="button" onClick={() => void copy()}>
        {isCopied ? text.share.copied : text.share.link}
      </button>
      <output className="unseen">{isCopied ? text.share.copied : ''}</output>
      {!toAddress(state).isWhole && <span role="note">{text.share.tooLong}</span>}
      {isDrawn && (
        <>
          <label>
            <span className="unseen">{text.share.shape}</span>
            <select value={shape} onChange={({ target }) => setShape(target.value as Shape)}>
              {shapes.map((one) => (
                <option key={one} value={one}>
                  {text.share.shapes[one]}
                </option>
              ))}
            </select>
          </label>
          <FileButton
            label={text.share.svg}
            make={() => photograph().then(({ svg }) => save(new Blob([svg], { type: 'image/svg+xml' }), 'entente.svg'))}
          />
          <FileButton
            label={text.share.png}
            make={() =>
              photograph()
                .then(raster)
                .then((png) => save(png, 'entente.png'))
            }
          />
        </>
      )}
      <a className="quiet" href={exported('gexf', state)} download>
        {text.share.gexf}
      </a>
      <a className="quiet" href={exported('csv-edges', state)} download>
        {text.share.csv}
      </a>
    </span>
  )
}

/** The URL of an export of the same selection through the same lens. */
function exported(
  format: string,
  { asOf, knownAt, without, only, minCorroboration, presumed, around, steps }: State,
): string {
  const parameters = new URLSearchParams()
  if (asOf) parameters.set('asOf', asOf)
  if (knownAt) parameters.set('knownAt', knownAt)
  if (only !== null) parameters.set('documents', only.join(','))
  else if (without.length > 0) parameters.set('notDocuments', without.join(','))
  if (minCorroboration > 1) parameters.set('minCorroboration', String(minCorroboration))
  if (presumed) parameters.set('presumed', 'true')
  if (around) {
    parameters.set('around', around)
    parameters.set('depth', String(steps))
  }
  const search = parameters.toString()
  return `export/${format}${search && `?${search}`}`
}
