import { analyses } from './analyses.ts'
import type { AnalysisJob } from './in-worker.ts'
import { serveJobs } from './serve-jobs.ts'

// One job of one slow analysis at a time, found in the table by its id.
serveJobs(({ id, job }: AnalysisJob) => analyses.find((analysis) => analysis.id === id)?.slow?.work(job))
