import { analyses } from './analyses.ts'
import type { AnalysisJob } from './in-worker.ts'
import { serveJobs } from './serve-jobs.ts'

// Runs one job at a time; its id names the analysis.
serveJobs(({ id, job }: AnalysisJob) => analyses.find((analysis) => analysis.id === id)?.slow?.work(job))
