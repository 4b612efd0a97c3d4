import type { ServiceMatrix } from '../../board-pack/roll-up/service-matrix';
import { writeScale } from '../../domain/level-scale';
import type { DataColumn, DataTable, DataType, DataValue } from '../../workbook/data-table';

/** A column of the data set, with what it says. */
export interface DataSetColumn extends DataColumn {
  /** For whoever reads the page of the data set: one or two sentences. */
  readonly says: string;
  /** Whether it names people, which is left out where owners are. */
  readonly namesPeople: boolean;
}

/** A table of the data set: what its columns are, and the rows that a service has in it. */
export interface DataSetTable {
  readonly name: string;
  /** What a row of it is. */
  readonly says: string;
  readonly columns: readonly DataSetColumn[];
  readonly build: (service: ServiceMatrix) => DataTable;
}

/** A row of a table: what it is of, and the service that it belongs to. */
export interface RowOf<Item> {
  readonly service: ServiceMatrix;
  readonly item: Item;
}

type Column<Item> = DataSetColumn & { readonly of: (row: RowOf<Item>) => DataValue };

/** Makes columns of a type: `always` those with a value in every row, `maybe` those where nothing may be known. */
export function columnsOf<Item>() {
  const make =
    (isAlwaysSaid: boolean) =>
    (
      name: string,
      type: DataType,
      says: string,
      of: (row: RowOf<Item>) => DataValue,
    ): Column<Item> => ({
      name,
      type,
      says,
      isAlwaysSaid,
      namesPeople: false,
      of,
    });
  return { always: make(true), maybe: make(false) };
}

/** A table whose rows are these items of a service, in their order, behind what every table says of the service. */
export function defineTable<Item>(
  { name, says }: Pick<DataSetTable, 'name' | 'says'>,
  own: readonly Column<Item>[],
  listItems: (service: ServiceMatrix) => readonly Item[],
): DataSetTable {
  const columns: readonly Column<Item>[] = [...serviceColumns<Item>(), ...own];
  return {
    name,
    says,
    columns: columns.map(({ of: _, ...column }) => column),
    build: (service) => ({
      name,
      columns: columns.map(({ name: column, type, isAlwaysSaid }) => ({
        name: column,
        type,
        isAlwaysSaid,
      })),
      rows: listItems(service).map((item) => columns.map(({ of }) => of({ service, item }))),
    }),
  };
}

/** What every table begins with: whose the row is and as at when. */
function serviceColumns<Item>(): Column<Item>[] {
  const { always } = columnsOf<Item>();
  return [
    always(
      'organisation',
      'text',
      'Whose matrix it is. The data set is parted by it.',
      ({ service }) => service.organisation,
    ),
    always(
      'as_at',
      'date',
      'The date that the matrix is judged at. The data set is parted by it.',
      ({ service }) => service.settings.asAt,
    ),
    always(
      'service',
      'text',
      'What the service is called: the title of its paper, else the name of its workbook without the ending.',
      ({ service }) => service.name,
    ),
    always(
      'workbook',
      'text',
      'The workbook that it was read from, with its folders below the one that was collected.',
      ({ service }) => service.file,
    ),
  ];
}

/** The scale that ranks of a row are counted on. */
export function scaleColumns<Item>(): Column<Item>[] {
  const { always } = columnsOf<Item>();
  return [
    always(
      'scale',
      'text',
      'The levels of the scale from the lowest to the highest, parted by “<”. Ranks are of the same meaning where it is the same.',
      ({ service }) => writeScale(service.matrix.scale),
    ),
    always(
      'level_count',
      'whole',
      'How many levels the scale has.',
      ({ service }) => service.matrix.scale.levels.length,
    ),
  ];
}
