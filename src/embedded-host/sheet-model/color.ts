import { invalidArgument } from '../errors';

/** The names of CSS that add-ins use most; Excel knows them all. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  lightgreen: '#90EE90',
  lightblue: '#ADD8E6',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  navy: '#000080',
  teal: '#008080',
};

/** "#RRGGBB" in upper case for "#rrggbb", "rrggbb" or a colour's name; throws InvalidArgument for anything else. */
export function readColor(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named !== undefined) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (!match) throw invalidArgument();
  return `#${match[1]!.toUpperCase()}`;
}
