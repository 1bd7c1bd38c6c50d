import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import {
  addressOf,
  asUnprivileged,
  newDatabase,
  newFolder,
  type Postgres,
  removeFolders,
  run,
  startPostgres,
} from '../fixtures/postgres.ts'
import { type Wire, wireTo } from '../fixtures/wire.ts'

const NAMES = ['n0', 'n1', 'n2'] as const
type Name = (typeof NAMES)[number]

/** An acknowledged commit is on the disks of two nodes. */
const settings = (name: Name) =>
  [
    `cluster_name=${name}`,
    'synchronous_standby_names=ANY 1 (n0, n1, n2)',
    'wal_keep_size=512MB',
    'wal_retrieve_retry_interval=200ms',
    'wal_receiver_status_interval=1s',
  ].flatMap((setting) => ['-c', setting])

/** PostgreSQL with two synchronous standbys, and a wire that leads to whichever node is the primary. */
export class Nodes {
  readonly wire: Wire
  readonly #running = new Map<Name, Postgres>()
  readonly #folders = new Map<Name, string>()
  primary: Name = 'n0'

  private constructor(wire: Wire) {
    this.wire = wire
  }

  static async start(): Promise<Nodes> {
    const nodes = new Nodes(await wireTo(undefined))
    nodes.#folders.set('n0', await newDatabase())
    await nodes.#launch('n0')
    for (const name of ['n1', 'n2'] as const) await nodes.#join(name)
    nodes.#lead('n0')
    return nodes
  }

  /** The address of the primary, whichever it is. */
  get address(): string {
    return `postgres://postgres@127.0.0.1:${this.wire.port}/postgres`
  }

  get standbys(): Name[] {
    return NAMES.filter((name) => name !== this.primary)
  }

  /** Ends all processes of a node at once. */
  async kill(name: Name): Promise<void> {
    const node = this.#running.get(name)
    if (!node) return
    if (name === this.primary) this.#lead(undefined)
    this.#running.delete(name)
    for (const pid of processesOf(node)) signal(pid, 'SIGKILL')
    await once(node.process, 'exit')
  }

  /** Stops the clock of a node: its processes do nothing, and its connections stay. */
  pause(name: Name): void {
    const node = this.#running.get(name)
    for (const pid of node ? processesOf(node) : []) signal(pid, 'SIGSTOP')
  }

  resume(name: Name): void {
    const node = this.#running.get(name)
    for (const pid of node ? processesOf(node) : []) signal(pid, 'SIGCONT')
  }

  async restart(name: Name): Promise<void> {
    await this.#launch(name)
    if (name === this.primary) this.#lead(name)
  }

  /** Makes the standby that has most the primary; the old primary becomes a standby with the data of the new one. */
  async failOver(): Promise<void> {
    const [old, standbys] = [this.primary, this.standbys]
    this.#lead(undefined)
    const received = await Promise.all(
      standbys.map(async (name) => {
        const [row] = await run(this.#folder(name), "SELECT pg_last_wal_receive_lsn() - '0/0' AS bytes")
        return { name, bytes: Number(row?.bytes) }
      }),
    )
    // One of the two has every acknowledged commit; it is the one with more.
    const [first, second] = received.sort((one, other) => other.bytes - one.bytes)
    if (!first || !second) throw new Error('two standbys')
    await run(this.#folder(first.name), 'SELECT pg_promote()')
    this.primary = first.name
    await run(this.#folder(second.name), `ALTER SYSTEM SET primary_conninfo = '${this.#source(second.name)}'`)
    await run(this.#folder(second.name), 'SELECT pg_reload_conf()')
    this.#lead(first.name)
    await this.kill(old)
    await this.#join(old)
  }

  /** The records on all nodes, once the standbys have what the primary has. */
  async digests(): Promise<string[]> {
    const [end] = await run(this.#folder(this.primary), "SELECT pg_current_wal_lsn() - '0/0' AS bytes")
    return Promise.all(
      NAMES.map(async (name) => {
        const place = name === this.primary ? 'pg_current_wal_lsn()' : 'pg_last_wal_replay_lsn()'
        for (;;) {
          const [row] = await run(this.#folder(name), `SELECT ${place} - '0/0' AS bytes`)
          if (Number(row?.bytes) >= Number(end?.bytes)) break
        }
        const [row] = await run(
          this.#folder(name),
          "SELECT md5(string_agg(seq || ' ' || hash, ',' ORDER BY seq)) AS digest FROM entente_changes",
        )
        return String(row?.digest)
      }),
    )
  }

  async close(): Promise<void> {
    await Promise.all(NAMES.map((name) => this.kill(name)))
    await this.wire.close()
    removeFolders()
  }

  #lead(name: Name | undefined): void {
    this.wire.target = name && join(this.#folder(name), '.s.PGSQL.5432')
    this.wire.cut()
  }

  #folder(name: Name): string {
    const folder = this.#folders.get(name)
    if (folder === undefined) throw new Error(`no node ${name}`)
    return folder
  }

  #source(standby: Name): string {
    return `host=${this.#folder(this.primary)} user=postgres application_name=${standby}`
  }

  async #launch(name: Name): Promise<void> {
    this.#running.set(name, await startPostgres(this.#folder(name), settings(name)))
  }

  /** Makes a standby from a copy of the primary. */
  async #join(name: Name): Promise<void> {
    const from = this.#folder(this.primary)
    const to = newFolder()
    this.#folders.set(name, to)
    const backup = new Client(addressOf(from))
    await backup.connect()
    await backup.query("SELECT pg_backup_start('entente', true)")
    const files = readdirSync(from).filter((file) => !/^(postmaster\.|pg_wal$|\.s\.|postgresql\.auto)/.test(file))
    asUnprivileged('cp', ['-a', ...files.map((file) => join(from, file)), to])
    asUnprivileged('mkdir', [join(to, 'pg_wal')])
    const { rows } = await backup.query('SELECT labelfile FROM pg_backup_stop(false)')
    await backup.end()
    write(join(to, 'backup_label'), rows[0].labelfile)
    write(join(to, 'standby.signal'), '')
    write(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${this.#source(name)}'\n`)
    await this.#launch(name)
  }
}

const write = (path: string, text: string) => asUnprivileged('sh', ['-c', 'cat >"$0"', path], text)

/** The server of a node and its children. */
function processesOf({ socket }: Postgres): number[] {
  const [first] = readFileSync(join(socket, 'postmaster.pid'), 'utf8').split('\n')
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(first)], { encoding: 'utf8' })
  return [Number(first), ...children.trim().split(/\s+/).map(Number)]
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}
