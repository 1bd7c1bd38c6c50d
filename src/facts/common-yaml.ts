import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml'

/** Thrown where only the full parser can tell. */
const unusual = new Error('the full parser decides')
const isUnusual = () => {
  throw unusual
}

const NULL = /^(~|null|Null|NULL)$/
const TRUE = /^(true|True|TRUE)$/
const FALSE = /^(false|False|FALSE)$/
const NUMBER = /^[-+]?[0-9]{1,15}$/
const OTHER_NUMBER = /^([-+]?(\.\d+|\d+\.?\d*)(e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.(inf|nan))$/i
/** Words of YAML 1.2, as the full parser reads them. Other numbers than whole ones are left to it. */
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      // A key that is null has another name there.
      resolve: (text: string | null) => text === null || (NULL.test(text) && isUnusual()),
      construct: () => null,
    }),
    new Type('tag:yaml.org,2002:bool', {
      kind: 'scalar',
      resolve: (text: string) => TRUE.test(text) || FALSE.test(text),
      construct: (text: string) => TRUE.test(text),
    }),
    new Type('tag:yaml.org,2002:int', {
      kind: 'scalar',
      resolve: (text: string) => NUMBER.test(text) || (OTHER_NUMBER.test(text) && isUnusual()),
      construct: Number,
    }),
  ],
})

/**
 * Signs of what the two parsers may read differently, each in a line of its own. They are signs only, so that a text of
 * many words may show one and be common all the same.
 */
const RARE = new RegExp(
  [
    // Directives and further documents.
    /^(%|---|\.\.\.)/,
    // Tags, anchors and aliases.
    /(^|[\s,[{:?-])([&*](?![ \n])|!)/,
    // Keys that are empty, marked as such, or tables and lists themselves.
    /(^|[\s,[{}\]]):(?![^\s,[\]{}])|[{,]\s*[{[]/,
    /(^|[\s,[{:?-])\?(\s|$)/,
    // Items without a value.
    /(^|[\s-])- *(#.*)?$/,
    // Block scalars that tell their indentation, keep all line ends, or begin with one or with #.
    /[|>](\+|-?[1-9]|-? *(#.*)?\n *[\n#])/,
    // Lines of blanks, line ends that do not count, and comments without a blank before them.
    /^ +$|\\$|["',[\]{}]#/,
    // Long keys. Only from the start of a line, because each other place would read the line again.
    /^.{1000}/,
    // Letters other than blanks, line feeds and those that show.
    /[^\n -\ud7ff\ue000-\ufefe\uff00-\ufffc]|[\x7f-\x9f\u2028\u2029]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
)

/**
 * The data of a YAML text that is written as most are. It takes a fifth of the time of the full parser, and the result
 * is the same. Undefined means only that the full parser decides; it alone knows places and problems.
 */
export function parseCommonYaml(text: string): unknown {
  if (RARE.test(text)) return undefined
  try {
    return load(text, { schema, onWarning: isUnusual }) ?? undefined
  } catch {
    return undefined
  }
}
