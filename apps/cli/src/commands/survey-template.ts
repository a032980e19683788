import { writeFile } from 'node:fs/promises';
import { surveyLists } from '@gongxu/data-access';
import { surveyTemplate } from '@gongxu/sources';
import { readArguments, required, yearOf } from '../command-line.js';
import { withPlatform } from '../platform.js';

const OPTIONS = { region: { type: 'string' }, year: { type: 'string' } } as const;

/** Writes the questionnaire of the survey of demand; filled in, `import employer_survey` reads it back. */
export async function surveyTemplateCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const region = required(values.region, '--region');
  const year = yearOf(required(values.year, '--year'))!;
  const path = required(positionals[0], 'survey-template OUT.xlsx: the file to write');
  return withPlatform(
    async ({ database }) => {
      const lists = await surveyLists(database.read, region);
      await writeFile(path, await surveyTemplate({ ...lists, year }));
      const { regions, industries, occupations } = lists;
      console.log(
        `${path}: ${regions.length} regions, ${industries.length} industries, ${occupations.length} occupations to choose from`,
      );
      return 0;
    },
    { worker: false },
  );
}
