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
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    createdBy: 'maturity-matrix-add-in',
  });
  return writer.getBytes();
}

function storeColumn({ name }: DataColumn, rows: DataTable['rows'], index: number): ColumnSource {
  return { name, data: rows.map((row) => storeValue(row[index]!)) };
}

/** Days as the format counts them. */
function storeValue(value: DataValue): string | boolean | number | null {
  return value === null || typeof value !== 'object' ? value : daysBetween(FIRST_DAY, value);
}

const FIRST_DAY = { year: 1970, month: 1, day: 1 };
