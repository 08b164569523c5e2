import { getMetadataStorage } from 'type-graphql';
import type { Sentence } from './errors.ts';

const english = new Map<Function, string>();

/** Names a type in English sentences where its class name does not do. */
export const called =
  (name: string): ClassDecorator =>
  (type) =>
    void english.set(type, name);

/** What a type is called: in Chinese as its description begins, in English as its class is named. */
export function wordsFor(type: Function): Sentence {
  const description = getMetadataStorage().objectTypes.find(({ target }) => target === type)?.description;
  const zh = description?.split(/[:：]/)[0] ?? type.name;
  const en = english.get(type) ?? type.name.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
  return { zh, en };
}
