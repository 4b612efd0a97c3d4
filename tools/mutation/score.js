/** What a report of Stryker says, in one line and a list of survivors; and the drawing of a sample. Pure. */

/** Which mutant this is, whoever has listed it: Stryker’s ids are those of one run. */
export const keyOf = (file, { start, end }, mutatorName, replacement) =>
  [
    file.replaceAll('\\', '/'),
    start.line,
    start.column,
    end.line,
    end.column,
    mutatorName,
    replacement,
  ].join(' ');

/** Draws `count` of these at random, the same for the same seed; all of them where there are fewer. */
export function drawAtRandom(all, count, seed) {
  const left = [...all];
  const next = randomNumbers(seed);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [drawn] = left.splice(Math.floor(next() * left.length), 1);
    return drawn;
  });
}

/** Numbers from 0 to below 1: mulberry32, of Tommy Ettinger. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SEEN = ['Killed', 'Timeout'];
const UNSEEN = ['Survived', 'NoCoverage'];

/** The keys of the mutants that no test saw in a report. */
export const listSurvivors = ({ files }) =>
  Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => UNSEEN.includes(status))
      .map(({ location, mutatorName, replacement }) =>
        keyOf(file, fromZero(location), mutatorName, replacement),
      ),
  );

/**
 * Counts the mutants of a report, or those of them that are in the sample. What broke Stryker itself counts as neither.
 * `score` is in per cent; `interval` holds its lower and upper bound where it was drawn.
 */
export function tallyReport({ files }, sample) {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: ofFile }]) =>
    ofFile.map((mutant) => ({ ...mutant, file, original: excerpt(source, mutant.location) })),
  );
  const measured = mutants.filter(
    (mutant) =>
      sample === null ||
      sample.has(
        keyOf(mutant.file, fromZero(mutant.location), mutant.mutatorName, mutant.replacement),
      ),
  );
  const seen = measured.filter(({ status }) => SEEN.includes(status)).length;
  const survivors = measured.filter(({ status }) => UNSEEN.includes(status));
  const count = seen + survivors.length;
  return {
    count,
    seen,
    outOf: mutants.filter(({ status }) => status !== 'Ignored').length,
    score: count === 0 ? 100 : (100 * seen) / count,
    interval:
      sample === null || count === 0 ? null : wilson(seen / count, count).map((part) => 100 * part),
    survivors,
  };
}

/** Wilson's interval of a share: where it is in 95 of 100 samples of this size. */
function wilson(share, count) {
  const z = 1.96;
  const middle = share + (z * z) / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [middle - half, middle + half].map((bound) => bound / (1 + (z * z) / count));
}

/** The survivors, each with its place and what was changed, and the score below them. */
export function describeTally(name, { count, seen, outOf, score, interval, survivors }) {
  const lines = survivors.map(
    ({ file, location: { start }, mutatorName, original, replacement, status }) => {
      const passed = status === 'NoCoverage' ? ' (no test comes here)' : '';
      return `${file}:${start.line}:${start.column} ${mutatorName}${passed}\n  - ${short(original)}\n  + ${short(replacement)}`;
    },
  );
  const margin =
    interval === null
      ? ''
      : `, drawn from ${outOf}; 95 % interval ${interval.map((bound) => bound.toFixed(1)).join(' to ')} %`;
  return [
    ...lines,
    `${name}: ${score.toFixed(1)} % (${seen} of ${count} changes seen${margin})`,
  ].join('\n');
}

const short = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 150 ? line : `${line.slice(0, 150)}…`;
};

const fromZero = ({ start, end }) => ({ start: before(start), end: before(end) });
const before = ({ line, column }) => ({ line: line - 1, column: column - 1 });

function excerpt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}
