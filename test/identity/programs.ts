import { execFile } from 'node:child_process';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import type { TestHub } from '../support/hub.ts';

export interface Ran {
  code: number;
  output: string;
}

/** Runs a program of whoever runs the hub's machine, on the databases of a test. */
export function runOn(
  { databases }: TestHub,
  program: string,
  args: string[] = [],
  settings: Record<string, string> = {},
): Promise<Ran> {
  const places = subgraphNames.flatMap((name) => {
    const prefix = databaseOf({ name }).toUpperCase();
    const { url, ownerUrl } = databases.placed[name];
    return [
      [`${prefix}_DATABASE_URL`, url],
      [`${prefix}_OWNER_DATABASE_URL`, ownerUrl],
    ];
  });
  const env = { ...process.env, ...Object.fromEntries(places), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

export const admin = (hub: TestHub, args: string[], settings?: Record<string, string>): Promise<Ran> =>
  runOn(hub, 'services/identity/dist/admin.js', args, settings);
