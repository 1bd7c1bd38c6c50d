import { IncomingMessage } from 'node:http'

/**
 * A request whose body can be taken whole. The events of a stream, and of its end some turns later, cost more than
 * finding a small answer in memory.
 */
export class Incoming extends IncomingMessage {
  #done: ((body: Buffer) => void) | undefined
  #parts: Buffer[] | undefined

  /**
   * Takes the body instead of whoever reads the stream.
   * @param done is called once with the whole body; never if the client leaves before
   */
  takeBody(done: (body: Buffer) => void): void {
    // A part may have come while a hook waited. Without a reader, Node would drop the rest once there is an answer.
    const early: Buffer | null = this.read()
    this.#done = done
    if (early) this.#add(early)
    if (this.complete) this.#end(done)
  }

  /** Node gives each part of the body to this method, and null at its end. */
  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (!this.#done) return super.push(chunk, encoding)
    if (chunk) this.#add(chunk)
    else this.#end(this.#done)
    return true
  }

  #add(part: Buffer): void {
    if (this.#parts) this.#parts.push(part)
    else this.#parts = [part]
  }

  #end(done: (body: Buffer) => void): void {
    const [first, ...others] = this.#parts ?? []
    this.#parts = undefined
    if (first) done(others.length === 0 ? first : Buffer.concat([first, ...others]))
  }
}
