/** The same function, which works out each key only once; for keys of which there are few. */
export function remember<Key, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = workOut(key)));
    return value;
  };
}
