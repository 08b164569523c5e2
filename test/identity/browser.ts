import type { TestHub } from '../support/hub.ts';

interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for decides what it gets
  body: any;
}

export interface Browser {
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answered>;
  get(path: string): Promise<Answered>;
  /** Signs in as a person of the demonstration. */
  signIn(username: string, password?: string): Promise<Answered>;
  /** Asks the graph with nothing but the cookies. */
  ask(query: string, headers?: Record<string, string>): Promise<Answered>;
  /** The same browser, whose next requests another process answers. */
  at(other: Pick<TestHub, 'hub'>): Browser;
  /** A token for programs, of the session that the cookies hold. */
  token(): Promise<string>;
}

/** Keeps its cookies and sends them back, as a browser does with pages of the hub itself. */
export function browserOn(
  hub: Pick<TestHub, 'hub'>,
  remoteAddress = '127.0.0.1',
  cookies = new Map<string, string>(),
): Browser {
  async function send(
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    headers = {},
  ): Promise<Answered> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await hub.hub.http.inject({
      method,
      url,
      remoteAddress,
      headers: { origin: 'http://localhost', 'accept-language': 'en', ...(cookie && { cookie }), ...headers },
      ...(payload && { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const isJson = response.headers['content-type']?.toString().includes('json');
    return { status: response.statusCode, body: isJson ? response.json() : response.body };
  }

  const browser: Browser = {
    post: (path, body = {}, headers) => send('POST', path, body, headers),
    get: (path) => send('GET', path),
    signIn: (username, password = 'gongjian-2026') =>
      browser.post('/auth/sign-in/username', { username, password }),
    ask: (query, headers) => send('POST', '/graphql', { query }, headers),
    at: (other) => browserOn(other, remoteAddress, new Map(cookies)),
    token: async () => (await browser.get('/auth/token')).body.token,
  };
  return browser;
}

export const codeIn = ({ body }: Answered): unknown => body.errors?.[0]?.extensions?.code;
