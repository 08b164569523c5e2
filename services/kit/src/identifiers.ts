import { randomUUIDv7 } from 'node:crypto';
import { HubError } from './errors.ts';

/** A new identifier: unique over all subgraphs, and sorted by the millisecond it was made in. */
export const newId = (): string => randomUUIDv7();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const divisionCode = /^\d{12}$/;

export const isUuid = (id: string): boolean => uuid.test(id);

/** The id itself when it is a UUID; otherwise a refusal that comes before any SQL. */
export function uuidFrom(id: string): string {
  if (!isUuid(id)) throw badId(id, '标识应为 UUID。', 'An id is a UUID.');
  return id.toLowerCase();
}

/** The id itself when it is a 12-digit statistical division code 统计用区划代码, which is what identifies a community. */
export function communityIdFrom(id: string): string {
  if (!divisionCode.test(id)) {
    throw badId(
      id,
      '社区标识为 12 位统计用区划代码。',
      'A community is identified by its 12-digit division code.',
    );
  }
  return id;
}

/** An id that a database can be asked for: without a NUL or half of a surrogate pair. */
export function askableId(id: string): string {
  if (id.isWellFormed() && !id.includes('\0')) return id;
  throw badId(id, '其中有不能用于标识的字符。', 'It has characters that no id has.');
}

const badId = (id: string, zh: string, en: string) =>
  new HubError('BAD_ID', {
    zh: `“${id.slice(0, 40)}”不是有效标识。${zh}`,
    en: `"${id.slice(0, 40)}" is not an id. ${en}`,
  });
