import { z } from 'zod';
import { endWithReason } from './cannot-start.ts';
import { badSettings, environment, readConfig, unusable } from './config.ts';
import { forgetCompiledCode } from './limits/forget-code.ts';
import { log } from './log.ts';
import { settingNames } from './setting-names.ts';

export const logSettings = {
  HUB_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('From which level on events are written to standard error.'),
};

/**
 * What every program of the hub begins with: it refuses to start on settings that are unfit, unknown or half given,
 * with one message that lists them all. The shape is whatever the program will read.
 */
export function beginProgram<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  endWithReason();
  forgetCompiledCode();
  const given = Object.keys(environment());
  const bad = [...badSettings({ ...logSettings, ...shape }), ...unknownAmong(given), ...halfGiven(given)];
  if (bad.length > 0) throw unusable(bad);
  log.level = readConfig(logSettings).HUB_LOG_LEVEL;
  return readConfig(shape);
}

const known = new Set<string>(settingNames);

/** All of these are the hub's; of others' names only those are taken for one of its own that are nearly it. */
const ours = /^HUB_|_DATABASE_URL$/;
const nearlyOurs = /^OIDC_|^OTEL_|_URL$/;

function unknownAmong(given: readonly string[]): string[] {
  return given.flatMap((name) => {
    if (known.has(name)) return [];
    const { nearest, distance } = nearestTo(name);
    const isNear = distance <= 2 && nearlyOurs.test(name);
    if (!ours.test(name) && !isNear) return [];
    const hint = distance <= 4 ? ` Is ${nearest} meant?` : ' docs/settings.md lists all there are.';
    return [`  ${name}: there is no such setting.${hint}`];
  });
}

/** A setting that says nothing without another one. */
function halfGiven(given: readonly string[]): string[] {
  return given.flatMap((name) => {
    const needed = neededBy(name);
    return needed && known.has(name) && !given.includes(needed) ? [`  ${name}: needs ${needed} too.`] : [];
  });
}

function neededBy(name: string): string | undefined {
  if (name === 'OIDC_ISSUER') return 'OIDC_JWKS_URL';
  if (name.startsWith('OIDC_')) return 'OIDC_ISSUER';
  return name.endsWith('_OWNER_DATABASE_URL') ? name.replace('_OWNER', '') : undefined;
}

function nearestTo(name: string): { nearest: string; distance: number } {
  const all = settingNames.map((nearest) => ({ nearest, distance: distanceOf(name, nearest) }));
  return all.reduce((best, one) => (one.distance < best.distance ? one : best));
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [done, letter] of [...one].entries()) {
    const next = [done + 1];
    for (const [index, above] of row.slice(1).entries()) {
      const changed = (row[index] ?? 0) + (letter === other[index] ? 0 : 1);
      next.push(Math.min(above + 1, (next[index] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
