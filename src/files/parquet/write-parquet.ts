import type { ColumnSource } from 'hyparquet-writer';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { daysBetween } from '../../domain/calendar-date';
import type { DataColumn, DataTable, DataType, DataValue } from '../../workbook/data-table';

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

/** The types of the Parquet format that ours are stored as. */
const STORED_AS: Readonly<Record<DataType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/**
 * A table as the bytes of a Parquet file: the same bytes for the same table. `notes` are kept in it as they are, beside
 * what is read. A table without rows is a file that tells its columns.
 */
export async function writeParquet(
  table: DataTable,
  notes: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    columnData: table.columns.map((column, index) => storeColumn(column, table.rows, index)),
    schema: [
      { name: table.name, num_children: table.columns.length },
      ...table.columns.map(({ name, type, isAlwaysSaid }): SchemaElement => ({
        name,
        ...STORED_AS[type],
        repetition_type: isAlwaysSaid ? 'REQUIRED' : 'OPTIONAL',
      })),
    ],
    ...keepNotes(notes),
    createdBy: 'maturity-matrix-add-in',
  });
  const bytes = writer.getBytes();
  if (table.rows.length === 0) sayWhatIsListed(bytes);
  return bytes;
}

/** No list at all where there are none: strict readers refuse an empty one, as below. */
function keepNotes(notes: Readonly<Record<string, string>>) {
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  return kvMetadata.length === 0 ? {} : { kvMetadata };
}

/**
 * Says in the footer of a file without rows that its empty list of row groups is one of structures. The library leaves
 * that out of lists that hold nothing; Apache's reader in Rust, and what is built on it, then takes the file for damaged.
 * Changes the bytes in place.
 */
function sayWhatIsListed(bytes: Uint8Array): void {
  const places = [...bytes.keys()].filter((start) =>
    NO_ROWS_NO_GROUPS.every((byte, index) => bytes[start + index] === byte),
  );
  if (places.length !== 1) throw new Error('The footer of a file without rows is not as expected');
  bytes[places[0]! + NO_ROWS_NO_GROUPS.length - 1] = LIST_OF_NO_STRUCTURES;
}

/** In the compact protocol of Thrift: the field num_rows with 0, and the field row_groups with an empty list of nothing. */
const NO_ROWS_NO_GROUPS = [0x16, 0x00, 0x19, 0x00];
const LIST_OF_NO_STRUCTURES = 0x0c;

function storeColumn({ name }: DataColumn, rows: DataTable['rows'], index: number): ColumnSource {
  return { name, data: rows.map((row) => storeValue(row[index]!)) };
}

/** Days as the format counts them. */
function storeValue(value: DataValue): string | boolean | number | null {
  return value === null || typeof value !== 'object' ? value : daysBetween(FIRST_DAY, value);
}

const FIRST_DAY = { year: 1970, month: 1, day: 1 };
