import { DATASET_COLUMNS, TABLE_OF_DATASET } from '@gongxu/data-access';
import { DATASETS } from '@gongxu/domain';
import { DATASET_DEFINITIONS } from '@gongxu/sources';

describe.each(DATASETS)('the dataset %s', (name) => {
  const columns = Object.entries(DATASET_COLUMNS[TABLE_OF_DATASET[name]]);

  it('is read into the columns of its table, in their order', () => {
    expect(DATASET_DEFINITIONS[name].columns.map((column) => column.name)).toEqual(columns.map(([column]) => column));
  });

  it('requires what its table cannot do without', () => {
    const needed = columns.filter(([, type]) => !type.endsWith('?')).map(([column]) => column);
    expect(DATASET_DEFINITIONS[name].columns.filter(({ required }) => required).map((column) => column.name)).toEqual(
      needed,
    );
  });

  it('names its rows by columns it has', () => {
    expect(columns.map(([column]) => column)).toEqual(expect.arrayContaining([...DATASET_DEFINITIONS[name].key]));
  });
});
