import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'

/** The upper limit: reads the whole request, and sends prepared bytes from a JSON file of `{path: text}`. */
const { values } = parseArgs({ options: { answers: { type: 'string' } }, strict: false })
const texts: Record<string, string> = JSON.parse(readFileSync(String(values.answers), 'utf8'))
const answers = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))

const server = createServer((request, response) => {
  const body: Buffer[] = []
  request.on('data', (part: Buffer) => body.push(part))
  request.on('end', () => {
    const answer = answers.get(request.url ?? '')
    if (!answer) return response.writeHead(404, { 'content-length': 0 }).end()
    response
      .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length })
      .end(answer)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/graphql`)
})
