import { Boundary } from '../boundary.tsx'
import { Network } from '../network/network.tsx'
import { toAddress } from '../state/address.ts'
import { useExplorer } from '../state/explorer.ts'
import { text } from '../texts/text.ts'
import { lensWords, useTitle } from '../texts/title.ts'

/** The page within another one, such as an article: the picture, its caption, and a link to the page itself. */
export function Embed() {
  const { state } = useExplorer()
  const title = useTitle()
  return (
    <main className="embed">
      <h1 className="unseen">{text.name}</h1>
      <Boundary>
        <Network />
      </Boundary>
      <p className="caption">
        {title}, {lensWords(state, text.lens.today)}.{' '}
        <a href={toAddress({ ...state, embed: false }).search || '.'} target="_blank" rel="noopener">
          {text.embed.open}
        </a>
      </p>
    </main>
  )
}
