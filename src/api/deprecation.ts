/** The reason of every `@deprecated`: `npm run stale` reads the date, and lets nothing be removed before it. */
export const useInstead = (name: string, goesOn = '2027-06-01'): string => `Use ${name}. Goes on ${goesOn}.`
