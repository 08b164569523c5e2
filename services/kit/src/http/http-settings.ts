import { isIP } from 'node:net';
import { z } from 'zod';

const count = z.coerce.number().int().positive();
const milliseconds = count.max(3_600_000);

/** A list in one variable, its members set apart by commas. */
export const listOf = (member: z.ZodType<string, string>) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(member));

const network = z.string().refine(isNetwork, {
  error: ({ input }) => `${JSON.stringify(input)} is no IP address, and no network such as 10.0.0.0/8.`,
});

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (longest < 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest);
}

/** How every HTTP server of the hub deals with connections: the hub, the gateway alone and a subgraph's process. */
export const httpSettings = {
  HUB_HEADERS_TIMEOUT_MS: milliseconds
    .default(10_000)
    .describe('How long a client may take to send the headers of a request, in milliseconds.'),
  HUB_REQUEST_TIMEOUT_MS: milliseconds
    .default(30_000)
    .describe('How long a client may take to send a whole request, in milliseconds.'),
  HUB_ANSWER_TIMEOUT_MS: milliseconds
    .default(60_000)
    .describe('How long a client may take to receive what it was answered, in milliseconds.'),
  HUB_KEEP_ALIVE_TIMEOUT_MS: milliseconds
    .default(20_000)
    .describe('How long a connection is kept open between two requests, in milliseconds.'),
  HUB_MAX_CONNECTIONS: count
    .default(10_000)
    .describe('Connections that one process holds open at a time, in number.'),
  HUB_MAX_CONNECTIONS_PER_ADDRESS: count
    .default(512)
    .describe('Connections from one address at a time, in number; trusted proxies may have all there are.'),
  HUB_MAX_BODY_BYTES: count
    .default(256 * 1024)
    .describe('The largest body that a client may send to the hub or the gateway alone, in bytes.'),
  HUB_MAX_FETCH_BYTES: count
    .default(8 * 1024 * 1024)
    .describe(
      'The largest body that a router may send to a subgraph’s process, in bytes: it carries many rows’ keys.',
    ),
  HUB_TRUSTED_PROXIES: listOf(network).describe(
    'Addresses and networks of the proxies before the hub, by commas: what they say of a visitor’s address is believed.',
  ),
};

export type HttpSettings = z.infer<z.ZodObject<typeof httpSettings>>;
