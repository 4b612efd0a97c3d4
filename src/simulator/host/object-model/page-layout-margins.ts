import type { PageSetupData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { requirePoints } from '../require-values';

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

const SIDES = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;

/** Sets the margins that are given and leaves the others; nothing is set when one of them is invalid. */
export function applyMargins(page: PageSetupData, unit: unknown, margins: unknown): void {
  const pointsPerUnit = POINTS_PER_UNIT[String(unit)];
  if (pointsPerUnit === undefined || typeof margins !== 'object' || margins === null) {
    throw invalidArgument();
  }
  const given = margins as Partial<Record<string, unknown>>;
  const changed = { ...page.margins };
  for (const side of SIDES) {
    const value = given[side] ?? null;
    if (value !== null) changed[side] = requirePoints(value) * pointsPerUnit;
  }
  page.margins = changed;
}
