import { titleCoder } from '@gongxu/classification';
import type { CompileRun, MergeScope, Repositories } from '@gongxu/data-access';
import { importsOf } from '../run-inputs.js';

/** Gives the free titles of the scope's rows their occupations for the rest of the transaction. */
export async function codeTitles({ codeLists, markets }: Repositories, run: CompileRun, scope: MergeScope) {
  const occupations = await codeLists.entriesOfImports(importsOf(run, 'occupations'));
  const code = titleCoder({
    names: occupations.flatMap(({ code, nameZh, nameEn }) =>
      [nameZh, nameEn].flatMap((name) => (name ? [{ code, name }] : [])),
    ),
    aliases: await codeLists.titlesOfImports(importsOf(run, 'job_titles')),
    parents: new Map(occupations.flatMap(({ code, parentCode }) => (parentCode ? [[code, parentCode] as const] : []))),
  });
  const titles = await markets.uncodedTitles(scope);
  const coded = titles.flatMap((title) => {
    const coding = code(title);
    return coding.kind === 'uncoded' || coding.kind === 'group' ? [] : [{ title, occupation: coding.code }];
  });
  await markets.codeTitles(coded);
  return { distinct: titles.length, coded };
}
