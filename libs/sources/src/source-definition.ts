import { CODE_KINDS, DATASETS, DomainError } from '@gongxu/domain';
import { z } from 'zod';
import { DATASET_DEFINITIONS } from './datasets.js';

const pattern = z.string().refine(isPattern, 'not a regular expression');

const columnSource = z
  .strictObject({
    from: z
      .union([z.string(), z.array(z.string()).min(1)])
      .optional()
      .describe(
        'Heading of the file the value is read from; of several, the first that the file has. Absent: the headings of the dataset.',
      ),
    value: z.union([z.string(), z.number()]).optional().describe('The same value in every row.'),
    gather: z
      .union([z.array(z.string()).min(1), z.record(z.string(), z.string())])
      .optional()
      .describe('Headings whose cells become one JSON object, for attributes; or key of the object → heading.'),
    unwrap: z.literal('excel-text').optional().describe('The cell is written as ="13-2011"; what is inside counts.'),
    part: z
      .strictObject({ separator: z.string().min(1), index: z.int().min(0) })
      .optional()
      .describe('One part of the cell.'),
    strip: pattern.optional().describe('Text that is taken out, e.g. a footnote mark.'),
    map: z
      .record(z.string(), z.string())
      .optional()
      .describe('What is stored for a cell; a cell that is not there is a fault.'),
    thousands: z.string().length(1).optional().describe('Separator of thousands.'),
    scale: z
      .number()
      .positive()
      .optional()
      .describe('The number is multiplied by this to reach the unit of the dataset.'),
  })
  .refine(
    ({ from, value, gather }) => [from, value, gather].filter((way) => way !== undefined).length < 2,
    'only one of from, value and gather',
  );

/** The form of a source definition; `describe` says what each field means, and docs/source-definitions.md shows them at work. */
export const sourceDefinitionSchema = z.strictObject({
  dataset: z.enum(DATASETS).describe('Which dataset the file is.'),
  title: z.string().optional().describe('What the file is, for people.'),
  origin: z.string().optional().describe('Who publishes the file.'),
  licence: z.string().optional().describe('Under which terms it may be used.'),
  notice: z
    .string()
    .optional()
    .describe('A warning that must stand wherever the data shows, e.g. that it is simulated.'),
  encoding: z
    .enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'latin1'])
    .optional()
    .describe('Found out when absent; latin1 must be stated.'),
  delimiter: z.enum([',', '\t', ';']).optional().describe('Found out from the heading row when absent.'),
  sheet: z.string().optional().describe('Sheet of a workbook; the first when absent.'),
  headingRow: z.int().min(1).optional().describe('Row of the headings, counted from 1; rows above it are titles.'),
  system: z
    .strictObject({
      id: z.string().min(1),
      kind: z.enum(CODE_KINDS),
      version: z.string().min(1),
      titleZh: z.string().optional(),
      titleEn: z.string().optional(),
      origin: z.string().optional(),
      licence: z.string().optional(),
    })
    .optional()
    .describe('The code system a reference list defines.'),
  codeSystems: z
    .partialRecord(z.enum(CODE_KINDS), z.string())
    .optional()
    .describe('The code systems the codes of the file belong to.'),
  missing: z.array(z.string()).optional().describe('Cells that mean "no value", such as N/A.'),
  rounding: z
    .number()
    .min(0)
    .optional()
    .describe("The publisher's rounding, in the stored unit: tolerance of identities."),
  skipRows: z
    .array(z.strictObject({ column: z.string(), matches: pattern }))
    .optional()
    .describe('Total and group rows, passed over.'),
  noMatch: z
    .array(z.strictObject({ column: z.string(), values: z.array(z.string()) }))
    .optional()
    .describe(
      'Crosswalk codes that mean "no match": on the side of the occupation an explicit no match, otherwise the row is passed over.',
    ),
  explode: z
    .strictObject({ column: z.string(), separator: z.string().min(1), skipFirst: z.boolean().default(false) })
    .optional()
    .describe(
      'One row becomes one for each part of this cell; skipFirst leaves out what stands before the first separator.',
    ),
  columns: z
    .record(z.string(), columnSource)
    .describe('Column of the dataset → where it comes from. Others are found by heading.'),
});

/** How a file of another shape is read as one of our datasets: a data file, not code. */
export type SourceDefinition = z.infer<typeof sourceDefinitionSchema>;
export type ColumnSource = z.infer<typeof columnSource>;

/**
 * All faults are told together.
 * @throws DomainError INVALID_SOURCE_DEFINITION, naming the file and the place in it
 */
export function parseSourceDefinition(json: unknown, fileName: string): SourceDefinition {
  const parsed = sourceDefinitionSchema.safeParse(json);
  const faults = parsed.success ? faultsAgainstDataset(parsed.data) : parsed.error.issues.map(inWords);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new DomainError('INVALID_SOURCE_DEFINITION', `source definition for ${fileName}: ${faults.join('; ')}`);
}

const inWords = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || '(top)'}: ${message}`;

/** What the form alone cannot tell. */
function faultsAgainstDataset({ dataset, columns, noMatch }: SourceDefinition): string[] {
  const known = DATASET_DEFINITIONS[dataset].columns.map(({ name }) => name);
  const unknown = Object.keys(columns).filter((name) => !known.includes(name));
  const faults = unknown.map((name) => `columns.${name}: ${dataset} has no such column; it has ${known.join(', ')}`);
  for (const name of Object.keys(columns)) {
    if (columns[name]!.gather && name !== 'attributes')
      faults.push(`columns.${name}.gather: only attributes are gathered`);
  }
  if (noMatch && dataset !== 'crosswalk') faults.push('noMatch: only a crosswalk has codes for "no match"');
  return faults;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
