export type Values = Readonly<Record<string, unknown>>;

/** A sentence with its `{places}` filled in; one that has no value stays as it is. */
export const filled = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : place;
  });
