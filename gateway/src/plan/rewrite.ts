import { type Answer, isObject } from './answer.ts';
import type { Rewrite } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Changes something in what is sent to a subgraph or received from it. */
export type Apply = (object: Answer) => void;

export function compileRewrites(rewrites: readonly Rewrite[], types: TypeTests): Apply | undefined {
  if (rewrites.length === 0) return undefined;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (object) => {
    for (const apply of all) apply(object);
  };
}

function compileRewrite({ path, key, change }: Rewrite, types: TypeTests): Apply {
  const apply: Apply =
    'set' in change
      ? (object) => set(object, key, change.set)
      : (object) => rename(object, key, change.renameTo);
  return path.reduceRight<(value: unknown) => void>((next, part) => {
    const counting = typeof part === 'string' ? undefined : types.countingAs(part.type);
    return eachObject((object) => {
      if (typeof part === 'string') next(object[part]);
      // An object that does not say its type is asked about as if it were of it.
      else if (!object.__typename || counting?.has(String(object.__typename))) next(object);
    });
  }, eachObject(apply));
}

function set(object: Answer, key: string, value: unknown): void {
  object[key] = value;
}

function rename(object: Answer, key: string, renameTo: string): void {
  const value = object[key];
  if (!value) return;
  object[renameTo] = value;
  object[key] = undefined;
}

const eachObject = (apply: Apply) => {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const element of value) visit(element);
    else if (isObject(value)) apply(value);
  };
  return visit;
};
