import { readFileSync } from 'node:fs';

export interface DashboardOperation {
  query: string;
  variables: Record<string, unknown>;
  actor: string;
}

/** A dashboard's operation with the variables and the actor it is shown with in the demonstration. */
export function operation(name: string): DashboardOperation {
  const read = (ending: string) =>
    readFileSync(new URL(`../operations/${name}.${ending}`, import.meta.url), 'utf8');
  const { variables, as } = JSON.parse(read('json'));
  return { query: read('graphql'), variables, actor: as };
}
