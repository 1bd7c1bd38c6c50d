import { LABEL, sceneNow } from '../canvas/scene.ts'
import { tonesOf } from '../canvas/tones.ts'
import { text } from '../texts/text.ts'
import { type LegendEntry, pictureOf, type Shape } from './picture.ts'

/** The picture of what is seen now, with its legend and a caption. */
export function seenPicture(title: string, caption: readonly string[], shape: Shape) {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen) pen.font = `${LABEL}px system-ui, sans-serif`
  const widthOf = (words: string) => pen?.measureText(words).width ?? words.length * 7
  const scene = sceneNow(widthOf)
  if (!scene) throw new Error(text.share.nothing)
  return pictureOf(scene, { title, caption, legend: legendSeen() }, tonesOf(), { shape, widthOf })
}

/** The entries of the legend on the page, with their colors. */
function legendSeen(): LegendEntry[] {
  return [...document.querySelectorAll<HTMLElement>('.legend li, .legend p')].flatMap((entry) => {
    const words = entry.innerText.trim().replaceAll(/\s+/g, ' ')
    const swatch = entry.querySelector('i')
    const color = swatch ? getComputedStyle(swatch).backgroundColor : undefined
    return words === '' ? [] : [{ words, color }]
  })
}

/** A picture as PNG, at two times its size, so that it stays sharp on a slide. */
export async function raster({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = address
  await image.decode()
  URL.revokeObjectURL(address)
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(text.share.failed))), 'image/png'),
  )
}
