import { createHash, timingSafeEqual } from 'node:crypto';
import { Kind, parse, visit } from 'graphql';
import { z } from 'zod';
import type { Header } from '../caller.ts';
import { readConfig } from '../config.ts';
import { HttpRefusal } from './http.errors.ts';

/** The header in which a gateway says that it is the hub's own. */
export const serviceHeader = 'x-hub-service';

export const serviceSettings = {
  HUB_SERVICE_TOKEN: z
    .string()
    .min(32)
    .regex(/^[\x21-\x7e]+$/)
    .optional()
    .describe(
      'A secret of at least 32 characters that the hub and its subgraphs’ processes share: a process that has it tells its schema only to whoever sends it, and keeps the hub’s time in a demonstration.',
    ),
};

export const configuredServiceToken = (): string | undefined => readConfig(serviceSettings).HUB_SERVICE_TOKEN;

/** Refuses to describe the subgraph to whoever does not bring the service token, where there is one. */
export function schemaGuard(token: string | undefined): (query: string, header: Header) => void {
  if (token === undefined) return () => undefined;
  const isToken = tokenTest(token);
  return (query, header) => {
    if (describesSchema(query) && !isToken(header(serviceHeader) ?? '')) throw serviceTokenNeeded();
  };
}

/** Texts of any length are compared in the same time, whatever they have in common. */
export function tokenTest(token: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(token);
  return (given) => timingSafeEqual(digest(given), expected);
}

/** No name in a query can be written in another way, so that a text without these need not be read. */
const mayDescribe = /__schema|__type(?!name\b)|_service/;
const describing: ReadonlySet<string> = new Set(['__schema', '__type', '_service']);

function describesSchema(query: string): boolean {
  if (!mayDescribe.test(query)) return false;
  try {
    let found = false;
    visit(parse(query, { noLocation: true }), {
      [Kind.FIELD]({ name }) {
        found ||= describing.has(name.value);
      },
    });
    return found;
  } catch {
    // It is told what is wrong with it where it is executed.
    return false;
  }
}

const serviceTokenNeeded = () =>
  new HttpRefusal(403, 'SERVICE_TOKEN_NEEDED', {
    zh: '子图的结构只提供给本枢纽的网关。请在请求头 x-hub-service 中带上服务令牌，或从枢纽的 /graphql 查询结构。',
    en: 'A subgraph describes itself to the hub’s gateway alone. Send the service token as x-hub-service, or ask the hub’s /graphql.',
  });
