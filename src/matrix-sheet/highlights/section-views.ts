import type {
  Action,
  Area,
  Kpi,
  LevelStatement,
  MatrixSection,
  MaturityMatrix,
} from '../../domain/matrix';
import { sourceOfSection } from '../../domain/matrix';
import { splitAddress } from '../../workbook/address';
import { createSectionFinder } from '../../workbook/matrix-places';

/**
 * What each section of a matrix on one of its sheets says, as a matrix of its own whose cells are named without the
 * sheet: conditional formats follow the columns of one header. An action whose due stands in another section than its
 * KPI is in the view of that one, where no level stands.
 */
export function viewSections(matrix: MaturityMatrix, sheet: string): MaturityMatrix[] {
  const { source, areas, strayDues } = matrix;
  if (source.sections.length === 1) return [matrix];
  const sectionAt = createSectionFinder(source);
  const views = new Map<MatrixSection, { areas: Area[]; strayDues: typeof strayDues }>();
  for (const section of source.sections) {
    if (section.sheet !== sheet) continue;
    const ofSection = areas.map((area): Area => ({ ...area, cell: null, kpis: [] }));
    const strays = strayDues
      .filter(({ cell }) => sectionAt(cell) === section)
      .map((stray) => ({ ...stray, cell: localOf(stray.cell) }));
    views.set(section, { areas: ofSection, strayDues: strays });
  }
  areas.forEach(({ kpis }, index) => {
    for (const kpi of kpis) {
      const home = sectionAt(kpi.cell);
      const bySection = new Map<MatrixSection | null, Action[]>([[home, []]]);
      for (const action of kpi.actions) {
        const section = sectionAt(action.dueCell);
        const others = bySection.get(section);
        if (others) others.push(action);
        else bySection.set(section, [action]);
      }
      for (const [section, actions] of bySection) {
        const view = section && views.get(section);
        if (view) (view.areas[index]!.kpis as Kpi[]).push(localise(kpi, actions));
      }
    }
  });
  return [...views].map(([section, view]) => ({
    ...matrix,
    ...view,
    source: sourceOfSection(section, matrix.source.layout),
  }));
}

function localise(kpi: Kpi, actions: readonly Action[]): Kpi {
  return {
    ...kpi,
    cell: localOf(kpi.cell),
    current: localiseStatement(kpi.current),
    target: localiseStatement(kpi.target),
    actions: actions.map((action) => ({
      ...action,
      cell: localOf(action.cell),
      cells: action.cells.map(localOf),
      dueCell: localOf(action.dueCell),
    })),
  };
}

function localiseStatement(statement: LevelStatement): LevelStatement {
  return { ...statement, cell: localOf(statement.cell) };
}

const localOf = (cell: string): string => splitAddress(cell).local;
