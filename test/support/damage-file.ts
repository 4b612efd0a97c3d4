import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from './layouts/dice';

/** One way in which a part of a file comes to say something else than it should. */
type Damage = (xml: string, dice: Dice) => string;

const cut: Damage = (xml, dice) => xml.slice(0, dice.int('at', xml.length));

/** Replaces one of the places that a pattern finds. */
const replaceOne =
  (pattern: RegExp, by: (found: string, dice: Dice) => string): Damage =>
  (xml, dice) => {
    const found = [...xml.matchAll(pattern)];
    if (found.length === 0) return xml;
    const one = found[dice.int('which', found.length)]!;
    return xml.slice(0, one.index) + by(one[0], dice) + xml.slice(one.index + one[0].length);
  };

const HOSTILE_ATTRIBUTES = [
  '',
  '-1',
  '999999999',
  'ZZZZ1',
  'A1:',
  '1e309',
  '&#0;',
  '__proto__',
  'é',
];

const DAMAGES: readonly Damage[] = [
  cut,
  () => '',
  () => '\u0000\u0001PK',
  (xml) => `${xml}${xml}`,
  replaceOne(/="[^"]*"/g, (_, dice) => `="${dice.pick('value', HOSTILE_ATTRIBUTES)}"`),
  replaceOne(/="[^"]*"/g, (_, dice) => `="${dice.pick('value', HOSTILE_ATTRIBUTES)}"`),
  replaceOne(/<\/?[a-zA-Z:]+/g, () => '<x:unknown'),
  replaceOne(/<[^>]*>/g, () => ''),
  replaceOne(/<[^>]*\/>/g, (tag) => tag + tag),
  replaceOne(/>[^<]+</g, (_, dice) => `>${dice.pick('text', HOSTILE_ATTRIBUTES)}<`),
  replaceOne(/(?:Id|id|name|displayName|ref|r)="[^"]*"/g, () => 'id="rId1"'),
];

/** The file of a workbook with one of its parts, or the whole of it, damaged. */
export function damageFile(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.chance('whole', 0.1)) return damageBytes(bytes, dice.for('bytes'));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort();
  const name = dice.pick('part', names);
  if (dice.chance('gone', 0.15)) return zip({ ...parts, [name]: undefined });
  if (dice.chance('swapped', 0.1))
    return zip({ ...parts, [name]: parts[dice.pick('other', names)] });
  const damage = dice.pick('damage', DAMAGES);
  const damaged = strToU8(damage(strFromU8(parts[name]!), dice.for('damage')));
  return zip({ ...parts, [name]: damaged });
}

function zip(parts: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const there = Object.entries(parts).flatMap(([name, part]) =>
    part ? [[name, part] as const] : [],
  );
  return zipSync(Object.fromEntries(there), { level: 1 });
}

function damageBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.int('at', bytes.length);
  if (dice.chance('cut', 0.5)) return bytes.slice(0, at);
  const damaged = bytes.slice();
  damaged[at] = damaged[at]! ^ 0xff;
  return damaged;
}
