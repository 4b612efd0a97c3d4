import type { Area, MaturityMatrix } from '../domain/matrix';
import type { AreaName } from '../workbook/settings';

/** The matrix with the names that a person gave its areas or confirmed; ids of KPIs stay as they were read. */
export function nameAreas(matrix: MaturityMatrix, areaNames: readonly AreaName[]): MaturityMatrix {
  if (areaNames.length === 0) return matrix;
  const given = new Map(areaNames.map(({ read, name }) => [read, name]));
  const areas = matrix.areas.map((area): Area => {
    const name = given.get(area.name);
    return name === undefined ? area : { ...area, name, inferred: false };
  });
  return { ...matrix, areas };
}
