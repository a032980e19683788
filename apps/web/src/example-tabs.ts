import catalogue from './examples/catalogue.graphql';
import forecasts from './examples/forecasts.graphql';
import imports from './examples/imports.graphql';
import jobProgress from './examples/job-progress.graphql';
import occupation from './examples/occupation.graphql';
import plan from './examples/plan.graphql';
import programme from './examples/programme.graphql';

/** Ready queries over the sample data, one in each tab. */
export const exampleTabs = [
  { query: catalogue },
  { query: occupation },
  { query: programme },
  { query: forecasts },
  { query: plan },
  { query: imports },
  { query: jobProgress, variables: '{\n  "groupId": ""\n}' },
];
