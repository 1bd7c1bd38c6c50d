import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './api.ts'
import { App } from './app.tsx'
import { load } from './cases/cases.ts'

const root = document.getElementById('root')
// Read before the first drawing, which shows the case of the address. If it is missing, the page says so.
const id = new URLSearchParams(location.search).get('case')
if (id !== null) await load(id).catch(() => undefined)
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
