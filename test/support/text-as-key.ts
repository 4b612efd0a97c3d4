/**
 * Words that nobody writes but the tests: each as it is, with a capital, and in capitals. While they are watched, any object
 * that is asked for one of them, or given it, without being a dictionary of its own says so.
 */
export const WATCHED_WORDS = [
  'zkpi',
  'zlevel',
  'zword',
  'zsheet',
  'zarea',
  'zowner',
  'zstatus',
  'zdue',
  'zaction',
  'zheading',
  'zcover',
] as const;

const spellings = (word: string): string[] => [
  word,
  word[0]!.toUpperCase() + word.slice(1),
  word.toUpperCase(),
];

/**
 * Tells where a text was used as the key of an object that has things of its own by inheritance, as `constructor` or
 * `__proto__` would be found or lost there. Gives each place once, as the lines of code above it; ends when `stop` is called.
 */
export function watchTextAsKey(): { readonly stop: () => readonly string[] } {
  const places = new Set<string>();
  const tell = (): void => {
    const lines = new Error().stack!.split('\n').slice(3);
    const frame = lines.find((line) => !line.includes('<anonymous>'));
    places.add((frame ?? lines[0])!.trim());
  };
  const names = WATCHED_WORDS.flatMap(spellings);
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        tell();
        return undefined;
      },
      set(value: unknown) {
        tell();
        Object.defineProperty(this, name, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
  return {
    stop() {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
      return [...places];
    },
  };
}
