import { useState } from 'react'
import { type Drawing, type Position, toSvg } from './drawing.ts'
import { useExplorer } from './explorer.ts'
import type { State } from './state.ts'
import { text } from './text.ts'

/** The link to the current state, and downloads of the drawing and the data. */
export function Share({ drawing }: { drawing: Drawing | undefined }) {
  const { state } = useExplorer()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
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
      {drawing && (
        <>
          <button type="button" onClick={() => save(picture(drawing), 'entente.svg')}>
            {text.share.svg}
          </button>
          <button type="button" onClick={() => void raster(drawing).then((png) => save(png, 'entente.png'))}>
            {text.share.png}
          </button>
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
  { asOf, knownAt, without, minCorroboration, presumed, around, steps }: State,
): string {
  const parameters = new URLSearchParams()
  if (asOf) parameters.set('asOf', asOf)
  if (knownAt) parameters.set('knownAt', knownAt)
  if (without.length > 0) parameters.set('notDocuments', without.join(','))
  if (minCorroboration > 1) parameters.set('minCorroboration', String(minCorroboration))
  if (presumed) parameters.set('presumed', 'true')
  if (around) {
    parameters.set('around', around)
    parameters.set('depth', String(steps))
  }
  const search = parameters.toString()
  return `export/${format}${search && `?${search}`}`
}

const size = { width: 1600, height: 1200 }

function picture(drawing: Drawing): Blob {
  const places = drawing.mapNodes((_, { x, y }) => ({ x, y }))
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((size.width - 200) / Math.max(1, right - left), (size.height - 120) / Math.max(1, high - low))
  const onScreen = ({ x, y }: Position) => ({ x: 60 + (x - left) * scale, y: size.height - 60 - (y - low) * scale })
  const style = getComputedStyle(document.documentElement)
  return new Blob(
    [toSvg(drawing, onScreen, size, style.getPropertyValue('--ink'), style.getPropertyValue('--paper'))],
    { type: 'image/svg+xml' },
  )
}

async function raster(drawing: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(picture(drawing))
  const image = new Image()
  image.src = address
  await image.decode()
  URL.revokeObjectURL(address)
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png'),
  )
}

function save(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
