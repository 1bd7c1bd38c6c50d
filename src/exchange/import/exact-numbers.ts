/** Texts and numbers in JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/** A number of JavaScript holds 15 digits exactly. */
const LONG = /\d(?:\.?\d){15}/

/** A number with a negative exponent can be too small, and would be read as 0. */
const SMALL = /\de-\d/i
const isTooSmall = (number: string) => SMALL.test(number) && Number(number) === 0 && /^[-0.]*[1-9]/.test(number)

/** True if a number of JSON has no more digits than a number of JavaScript holds exactly, and is not too small. */
export const isExact = (number: string): boolean => !LONG.test(number) && !isTooSmall(number)

/** JSON with its long numbers as texts, so that two numbers that differ in the last digit stay two. */
export const exactNumbers = (json: string): string =>
  LONG.test(json) || SMALL.test(json)
    ? json.replace(TOKEN, (token) => (token[0] === '"' || isExact(token) ? token : `"${token}"`))
    : json
