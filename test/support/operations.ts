import { readFileSync } from 'node:fs';

export interface DashboardOperation {
  query: string;
  variables: Record<string, unknown>;
  /** The name by which the person of the demonstration signs in, and what they are granted. */
  person: string;
  as: string;
}

/** A dashboard's operation with the variables and the person it is shown with in the demonstration. */
export function operation(name: string): DashboardOperation {
  const read = (ending: string) =>
    readFileSync(new URL(`../operations/${name}.${ending}`, import.meta.url), 'utf8');
  return { query: read('graphql'), ...JSON.parse(read('json')) };
}
