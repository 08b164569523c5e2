import { HttpRefusal } from '@hub/kit/http/http.errors.ts';
import { BREAK, type DocumentNode, visit } from 'graphql';

const deferring: ReadonlySet<string> = new Set(['defer', 'stream']);

/** An answer in several parts is never given; validation would say only that it knows no such directive. */
export function refusedDelivery(document: DocumentNode): HttpRefusal | undefined {
  let found: string | undefined;
  visit(document, {
    Directive({ name }) {
      if (!deferring.has(name.value)) return undefined;
      found = name.value;
      return BREAK;
    },
  });
  return found === undefined ? undefined : answersComeWhole(found);
}

const answersComeWhole = (directive: string) =>
  new HttpRefusal(
    400,
    'INCREMENTAL_DELIVERY_UNSUPPORTED',
    {
      zh: `这里不支持 @${directive}：每次应答都一次给全。请去掉 @${directive} 后再查；想先取得一部分内容，请把其余内容放到另一次查询中。`,
      en: `@${directive} is not supported: an answer comes whole. Ask without it; to have one part sooner, ask for the rest in a request of its own.`,
    },
    { directive },
  );
