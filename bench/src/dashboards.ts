import { type DashboardOperation, operation } from '../../test/support/operations.ts';

export const dashboards = ['chair', 'liaison', 'member'] as const;

export interface Dashboard extends DashboardOperation {
  name: string;
  body: string;
}

/** A dashboard of test/operations, ready to be sent. */
export function dashboard(name: string): Dashboard {
  const { query, variables, ...who } = operation(name);
  return { name, query, variables, ...who, body: JSON.stringify({ query, variables }) };
}
