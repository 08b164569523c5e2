import { HubError, type Sentence } from '../errors.ts';

/** A refusal with the HTTP status that it is answered with. */
export class HttpRefusal extends HubError {
  constructor(
    readonly status: number,
    code: string,
    sentence: Sentence,
    details?: Readonly<Record<string, unknown>>,
  ) {
    super(code, sentence, details);
  }
}

const badRequest = (sentence: Sentence, details?: Readonly<Record<string, unknown>>) =>
  new HttpRefusal(400, 'BAD_REQUEST', sentence, details);

/** What came is no HTTP, or breaks off. */
export const notHttp = () =>
  badRequest({
    zh: '无法读懂这个 HTTP 请求。请检查请求行、请求头和正文长度后重新发送。',
    en: 'This is no HTTP request that can be read. Check its first line, headers and length, and send it again.',
  });

export const badHost = () =>
  badRequest({
    zh: '请求头 Host 缺失或写法不对。请写明要访问的主机名后重新发送。',
    en: 'The Host header is missing or not written as one. Name the host you mean and send it again.',
  });

export const notJson = () =>
  badRequest({
    zh: '请求正文不是可以接受的 JSON。请发送形如 {"query": "…", "variables": {…}} 的对象。',
    en: 'The body is not JSON that can be taken. Send an object such as {"query": "…", "variables": {…}}.',
  });

const kinds = {
  object: { zh: '一个对象', en: 'an object' },
  string: { zh: '一段文字', en: 'a text' },
  hash: {
    zh: '形如 {"version": 1, "sha256Hash": "…"} 的对象',
    en: 'an object such as {"version": 1, "sha256Hash": "…"}',
  },
  once: { zh: '只写一次', en: 'given once' },
};

/** A part of the request is not what GraphQL over HTTP has it to be. */
export const badParameter = (parameter: string, kind: keyof typeof kinds) =>
  badRequest(
    {
      zh: `请求中的 ${parameter} 应当是${kinds[kind].zh}。请改正后重新发送。`,
      en: `The ${parameter} of a request is ${kinds[kind].en}. Mend it and send it again.`,
    },
    { parameter },
  );

export const nothingAsked = () =>
  badRequest(
    {
      zh: '请求没有写明要查询什么。请在 query 中写上 GraphQL 文本。',
      en: 'The request does not say what it asks for. Put the GraphQL text into query.',
    },
    { parameter: 'query' },
  );

export const notAcceptable = (types: readonly string[]) =>
  new HttpRefusal(
    406,
    'NOT_ACCEPTABLE',
    {
      zh: `回答只能以 ${types.join(' 或 ')} 给出，尚未执行任何操作。请修改请求头 Accept。`,
      en: `Answers come as ${types.join(' or ')}, and nothing was done. Change the Accept header.`,
    },
    { types },
  );

export const unsupportedType = () =>
  new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', {
    zh: '只接受 Content-Type 为 application/json、不经压缩的请求正文。请修改后重新发送。',
    en: 'A body is taken as Content-Type application/json and not compressed. Change it and send it again.',
  });

export const methodNotAllowed = (allowed: readonly string[]) =>
  new HttpRefusal(
    405,
    'METHOD_NOT_ALLOWED',
    {
      zh: `这个地址只接受 ${allowed.join('、')} 请求。`,
      en: `This address takes ${allowed.join(', ')} and no other method.`,
    },
    { allowed },
  );

export const nothingHere = () =>
  new HttpRefusal(404, 'NOT_FOUND', {
    zh: '这个地址没有内容。GraphQL 的地址是 /graphql。',
    en: 'There is nothing at this address. GraphQL is at /graphql.',
  });

export const bodyTooLarge = () =>
  new HttpRefusal(413, 'BODY_TOO_LARGE', {
    zh: '请求正文过大。请分成几个较小的请求发送。',
    en: 'The body is too large. Send several smaller requests.',
  });

export const headersTooLarge = () =>
  new HttpRefusal(431, 'HEADERS_TOO_LARGE', {
    zh: '请求头或地址过长、过多。请减少后重新发送；较长的查询请用 POST 发送。',
    en: 'The headers or the address are too long or too many. Send fewer; send a long query by POST.',
  });

export const tooSlow = () =>
  new HttpRefusal(408, 'REQUEST_TIMEOUT', {
    zh: '请求没有在规定时间内送达。请检查网络后重新发送。',
    en: 'The request did not arrive in time. Check the network and send it again.',
  });

export const expectationFailed = () =>
  new HttpRefusal(417, 'EXPECTATION_FAILED', {
    zh: '请求头 Expect 只能是 100-continue。请修改或去掉它。',
    en: 'The Expect header can be 100-continue and nothing else. Change it or leave it out.',
  });

export const tooManyConnections = () =>
  new HttpRefusal(429, 'TOO_MANY_CONNECTIONS', {
    zh: '您的地址同时打开的连接过多。请关闭一些连接后再试。',
    en: 'Your address holds too many connections at a time. Close some and try again.',
  });

/** Whatever else HTTP itself refuses. */
export const refusedWith = (status: number) =>
  new HttpRefusal(status, 'BAD_REQUEST', {
    zh: '这个请求无法处理。请检查地址、请求头和正文后重新发送。',
    en: 'This request cannot be dealt with. Check its address, headers and body, and send it again.',
  });
