import { useState } from 'react'
import { text } from '../texts/text.ts'
import { Amend } from './amend.tsx'
import { useMay } from './change.ts'
import { HistoryOf } from './changes.tsx'
import { kept } from './draft.ts'
import { MergedInto, Same } from './merge.tsx'

const ways = ['amend', 'same'] as const

/** The ways to change an entity or merge it, the entities that are merged into it, and its history. */
export function EntityActs({ id }: { id: string }) {
  const may = useMay()
  const allowed = ways.filter((way) => may.includes(way === 'amend' ? 'AMEND_ENTITY' : 'MERGE'))
  const [open, setOpen] = useState<(typeof ways)[number] | undefined>(() =>
    kept(`amend ${id}`) === undefined ? undefined : 'amend',
  )
  return (
    <>
      {allowed.length > 0 && (
        <section>
          <h3>{text.record.change}</h3>
          <p className="actions">
            {allowed.map((way) => (
              <button
                key={way}
                type="button"
                aria-expanded={open === way}
                onClick={() => setOpen(open === way ? undefined : way)}
              >
                {text.record[way]}
              </button>
            ))}
          </p>
          {open === 'amend' && <Amend id={id} />}
          {open === 'same' && <Same id={id} />}
        </section>
      )}
      <MergedInto id={id} />
      <HistoryOf id={id} />
    </>
  )
}
