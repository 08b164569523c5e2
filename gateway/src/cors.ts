import cors from '@fastify/cors';
import { readConfig } from '@hub/kit/config.ts';
import { listOf } from '@hub/kit/http/http-settings.ts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: ({ input }) => `${JSON.stringify(input)} is no origin such as https://pages.example.`,
});

export const corsSettings = {
  HUB_ALLOWED_ORIGINS: listOf(origin).describe(
    'Origins of pages elsewhere whose scripts may ask, by commas; they bring a token, never the hub’s cookie.',
  ),
};

/** How long a browser keeps what it was told of an origin, in seconds. */
const maxAge = 600;

/** What a script may read of an answer's headers: its id, what it cost, and how long to wait. */
const told = ['x-request-id', 'x-hub-cost', 'ratelimit', 'ratelimit-policy', 'retry-after'];

/** Lets the scripts of other origins ask, where the environment or a test names such origins; none by default. */
export async function allowOrigins(
  http: FastifyInstance,
  origins: readonly string[] = readConfig(corsSettings).HUB_ALLOWED_ORIGINS,
): Promise<void> {
  if (origins.length === 0) return;
  await http.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: [...told],
    strictPreflight: false,
    maxAge,
  });
}
