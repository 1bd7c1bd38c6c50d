/** Texts and numbers in JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/** A number of JavaScript holds 15 digits exactly. */
const LONG = /\d(?:\.?\d){15}/

/** True if a number of JSON has no more digits than a number of JavaScript holds exactly. */
export const isExact = (number: string): boolean => !LONG.test(number)

/** JSON with its long numbers as texts, so that two numbers that differ in the last digit stay two. */
export const exactNumbers = (json: string): string =>
  isExact(json) ? json : json.replace(TOKEN, (token) => (token[0] === '"' || isExact(token) ? token : `"${token}"`))
