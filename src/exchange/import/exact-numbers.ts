/** Texts and numbers in JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/** A number of JavaScript holds 15 digits exactly. */
const LONG = /\d(?:\.?\d){15}/

/** A number with a negative exponent can be too small, and would be read as 0. */
const SMALL = /\de-\d/i
const isTooSmall = (number: string) => SMALL.test(number) && Number(number) === 0 && /^[-0.]*[1-9]/.test(number)

/** A number such as 1e400 would be read as infinite. */
const LARGE = /\de\+?\d{3}/i
const isTooLarge = (number: string) => LARGE.test(number) && !Number.isFinite(Number(number))

/** True if a number of JavaScript holds a number of JSON: its digits are few, and it is not too small or too large. */
export const isExact = (number: string): boolean => !LONG.test(number) && !isTooSmall(number) && !isTooLarge(number)

/** JSON with the numbers that are not exact as texts, so that two that differ in the last digit stay two. */
export const exactNumbers = (json: string): string =>
  LONG.test(json) || SMALL.test(json) || LARGE.test(json)
    ? json.replace(TOKEN, (token) => (token[0] === '"' || isExact(token) ? token : `"${token}"`))
    : json
