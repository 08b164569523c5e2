import { z } from 'zod';
import { HttpRefusal } from '../http/http.errors.ts';

/** How large the variables of a request may be. */
export const variableSettings = {
  HUB_MAX_VARIABLE_DEPTH: z.coerce
    .number()
    .int()
    .positive()
    .default(16)
    .describe('How deep lists and objects may stand within one another in the variables of a request.'),
  HUB_MAX_VARIABLE_VALUES: z.coerce
    .number()
    .int()
    .positive()
    .default(10_000)
    .describe('Most values in the variables of a request.'),
};

export interface VariableLimits {
  depth: number;
  values: number;
}

export const variableLimits = (
  settings: {
    [Name in keyof typeof variableSettings]: number;
  },
): VariableLimits => ({
  depth: settings.HUB_MAX_VARIABLE_DEPTH,
  values: settings.HUB_MAX_VARIABLE_VALUES,
});

/** A fetch of a gateway stands for all rows of an answer. */
export const fetchVariableLimits: VariableLimits = { depth: 64, values: 2_000_000 };

/** Why variables are not looked at. Whatever reads or writes them goes as deep as they do. */
export function refusedVariables(variables: unknown, limits: VariableLimits): HttpRefusal | undefined {
  if (variables === undefined || variables === null) return undefined;
  let values = 0;
  let level: object[] = [variables as object];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) return tooLarge('depth', depth, limits.depth);
    const below: object[] = [];
    for (const value of level) {
      for (const inner of Object.values(value)) {
        values++;
        if (typeof inner === 'object' && inner !== null) below.push(inner);
      }
    }
    if (values > limits.values) return tooLarge('values', values, limits.values);
    level = below;
  }
  return undefined;
}

const tooLarge = (of: keyof VariableLimits, count: number, limit: number) =>
  new HttpRefusal(
    400,
    'VARIABLES_TOO_LARGE',
    of === 'depth'
      ? {
          zh: `变量嵌套超过 ${limit} 层。请减少嵌套。`,
          en: `The variables go more than ${limit} levels deep. Nest them less.`,
        }
      : {
          zh: `变量中有 ${count} 个以上的值，上限为 ${limit}。请分成几次发送。`,
          en: `The variables hold ${count} values or more, and ${limit} are the most. Send them in several requests.`,
        },
    { of, count, limit },
  );
