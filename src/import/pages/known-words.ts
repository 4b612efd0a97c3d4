/**
 * Words by which damaged letters are told where the paper itself does not say the word again, in small letters. A council whose
 * papers use others adds them here.
 */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter quarter quarterly
  complete completed closed ongoing continuous cancelled delayed overdue open planned started
  minimum developing mature leader innovator good better best initial managed defined optimizing optimising measured
  repeatable established improving beginning emerging mastering partially achieved absent level
  council committee officer manager commercial procurement supplier contract policy compliance complaints
  improvement environment management performance monitoring community communities information
  million rolling will all skills social legal local public people plan annual annually email
  modem comer`.split(/\s+/),
);

/** How words begin in which r and n stand together; those that a scanner reads with an m for it. */
const STEMS_WITH_RN =
  `learn return turn intern extern govern concern modern pattern altern northern southern eastern western journ adjourn
  furn attorn morning tourn etern matern patern warn earn born burn thorn barn horn corner cornwall cornish hibern
  stern discern lantern cavern tavern ornament carniv garn tarn varn vern kern fern yarn urn`.split(
    /\s+/,
  );
const ENDINGS =
  /^(?:|s|ed|er|ers|ing|ings|ment|ments|mental|al|ally|ance|or|ors|et|ational|ationally|ative|atively|ate|ating|ise|ised|ising|isation|ish|ity|over|around|out|ee|ees|ey|eys)$/;

/** Whether a word, in small letters, is known for its r and n. */
export const isKnownForRn = (word: string): boolean =>
  STEMS_WITH_RN.some((stem) => word.startsWith(stem) && ENDINGS.test(word.slice(stem.length)));

/** Whether r and n may well stand together in a word, in small letters: one that is known for it is in it. */
export const mayHoldRn = (word: string): boolean =>
  STEMS_WITH_RN.some((stem) => word.includes(stem));
