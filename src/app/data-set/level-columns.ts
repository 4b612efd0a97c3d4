import type { LevelPair } from '../../domain/gap';
import { levelGap } from '../../domain/gap';
import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import { columnsOf } from './define-table';

/** The levels of a KPI and the gap between them, by the scale of its matrix. */
export function levelColumns<Item>(levelsOf: (item: Item) => LevelPair) {
  const { maybe } = columnsOf<Item>();
  const ofSide = (side: keyof LevelPair, where: string) => [
    maybe(
      `${side}_level`,
      'text',
      `The level ${where}, as the scale spells it, or a score between two levels. Null where none was read.`,
      ({ item }) => levelsOf(item)[side].level,
    ),
    maybe(
      `${side}_rank`,
      'number',
      'Its place on the scale: 1 is the lowest level, and between two levels is a part.',
      ({ item, service }) => placeOf(levelsOf(item)[side].level, service.matrix.scale),
    ),
  ];
  return [
    ...ofSide('current', 'now'),
    ...ofSide('target', 'aimed at'),
    maybe(
      'gap',
      'number',
      'Levels from the current level to the target; below 0 where the target is the lower. Null where either was not read.',
      ({ item, service }) => levelGap(levelsOf(item), service.matrix.scale),
    ),
  ];
}

/** Counted from 1, as the pack's sheets do for their readers. */
function placeOf(level: string | null, scale: LevelScale): number | null {
  const rank = rankLevel(level, scale);
  return rank === null ? null : rank + 1;
}
