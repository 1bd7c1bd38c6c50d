/** A goal with its measurement. */
export interface Verdict {
  readonly goal: string
  readonly measured: string
  readonly reached: boolean
}

export const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2)
