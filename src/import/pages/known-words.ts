import { shorten } from '../../domain/wording';
import { AddInError } from '../../workbook/errors';

/** Names and words by which damaged letters are told where a paper itself does not say them again, in small letters. */
export type KnownWords = ReadonlySet<string>;

/**
 * The list that comes with the add-in, as a council may replace it: see {@link parseKnownWords}. `docs/known-names.txt` is the
 * same.
 */
export const SHIPPED_WORDS = `# Names and words that are read for certain where a scanner has damaged them.
# Words have spaces or new lines between; a line that begins with # is a note.

# Months, seasons and quarters
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter quarter quarterly

# What is said of actions
complete completed closed ongoing continuous cancelled delayed overdue open planned started

# Levels
minimum developing mature leader innovator good better best initial managed defined optimizing
optimising measured repeatable established improving beginning emerging mastering partially
achieved absent level

# Words of councils
council committee officer manager commercial procurement supplier contract policy compliance
complaints improvement environment management performance monitoring community communities
information document documents documentation million rolling will all skills social legal local public people plan annual annually
email modem comer
`;

/** A word of letters; hyphens and apostrophes part it, as they do in a paper. */
const KNOWN_WORD = /^\p{L}+(?:[-'’]\p{L}+)*$/u;
/** Each word of a paper is compared with all of them; no council has so many names. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 60;

/**
 * A list of known names and words: a plain text, words with spaces or new lines between, notes on lines that begin with #;
 * capitals make no difference. Throws known-names-unusable, which names the line; `path` is for its message.
 */
export function parseKnownWords(text: string, path: string): KnownWords {
  const refuse = (fault: string): never => {
    throw new AddInError('known-names-unusable', { path, fault });
  };
  const words = new Set<string>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trimStart().startsWith('#')) continue;
    for (const word of line.split(/\s+/).filter(Boolean)) {
      if (!KNOWN_WORD.test(word) || word.length > LONGEST_WORD) {
        refuse(
          `has “${shorten(word, LONGEST_WORD)}” in line ${index + 1}, which is no name or word of letters.`,
        );
      }
      for (const part of word.toLowerCase().split(/[-'’]/)) words.add(part);
    }
  }
  if (words.size === 0) refuse('has no names or words in it.');
  if (words.size > MOST_WORDS) {
    refuse(`has ${words.size} words, more than the ${MOST_WORDS} that are compared with.`);
  }
  return words;
}

/** See {@link SHIPPED_WORDS}. */
export const KNOWN_WORDS: KnownWords = parseKnownWords(SHIPPED_WORDS, 'known-names.txt');

/** How words begin in which r and n stand together; those that a scanner reads with an m for it. */
const STEMS_WITH_RN =
  `learn return turn intern extern govern concern modern pattern altern northern southern eastern western journ adjourn
  furn attorn morning tourn etern matern patern warn earn born burn thorn barn horn corner cornwall cornish hibern
  stern discern lantern cavern tavern ornament carniv garn tarn varn vern kern fern yarn urn`.split(
    /\s+/,
  );
const ENDINGS =
  /^(?:|s|ed|er|ers|ing|ings|ment|ments|mental|al|ally|ance|or|ors|et|ational|ationally|ative|atively|ate|ating|ise|ised|ising|isation|ish|ity|over|around|out|ee|ees|ey|eys)$/;

/** What stands before a stem. */
const PREFIXES: ReadonlySet<string> = new Set(
  'un re over under mis in non ex dis out sub co self e micro inter mid pre a so'.split(' '),
);

/** Whether a word, in small letters, is known for its r and n. */
export const isKnownForRn = (word: string): boolean =>
  STEMS_WITH_RN.some((stem) => word.startsWith(stem) && ENDINGS.test(word.slice(stem.length)));

/** Whether r and n may well stand together in a word, in small letters: it begins, after a prefix at most, as one that is known for it. */
export const mayHoldRn = (word: string): boolean =>
  STEMS_WITH_RN.some((stem) => {
    const at = word.indexOf(stem);
    return at === 0 || (at > 0 && PREFIXES.has(word.slice(0, at)));
  });
