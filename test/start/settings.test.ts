import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const data = '/tmp/hub-that-never-starts';

/** Runs a program that is to refuse its settings; what it says, line by line. */
function refusalOf(
  program: string,
  settings: Record<string, string>,
  args: string[] = [],
): Promise<string[]> {
  const env = { ...process.env, HUB_DATA: data, PORT: '0', ...settings };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { env, timeout: 20_000 }, (error, stdout, stderr) => {
      if (error?.code !== 1) reject(new Error(`It ended with ${error?.code}: ${stdout}${stderr}`));
      resolve(stderr.trimEnd().split('\n'));
    });
  });
}

const start = (settings: Record<string, string>) => refusalOf('gateway/dist/main.js', settings);
const heading = 'These environment variables are not usable:';

describe('the settings', () => {
  it('are all in docs/settings.md, each with what it says', async () => {
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, ['scripts/settings.mjs', '--check'], (error, _, stderr) =>
        error ? reject(new Error(stderr)) : resolve(),
      );
    });
  });

  it('are refused all at once, in a line each and without a stack, before anything is done', async () => {
    const said = await start({
      PORT: 'many',
      HUB_SECRET: 'short',
      COMUNITY_DATABASE_URL: 'postgresql://x/y',
      HUB_LOGLEVEL: 'debug',
      OIDC_ISSUER: 'https://issuer.example',
      IDENTITY_OWNER_DATABASE_URL: 'postgresql://x/y',
    });
    expect(said).toEqual([
      heading,
      expect.stringMatching(/^ {2}PORT: Invalid input/),
      expect.stringMatching(/^ {2}HUB_SECRET: Too small/),
      '  COMUNITY_DATABASE_URL: there is no such setting. Is COMMUNITY_DATABASE_URL meant?',
      '  HUB_LOGLEVEL: there is no such setting. Is HUB_LOG_LEVEL meant?',
      '  OIDC_ISSUER: needs OIDC_JWKS_URL too.',
      '  IDENTITY_OWNER_DATABASE_URL: needs IDENTITY_DATABASE_URL too.',
    ]);
    expect(existsSync(data)).toBe(false);
  });

  it.each([
    [{ OIDC_JWKS_URL: 'https://x.example' }, 'OIDC_JWKS_URL: needs OIDC_ISSUER too.'],
    [{ OIDC_GRANTS_CLAIM: 'roles' }, 'OIDC_GRANTS_CLAIM: needs OIDC_ISSUER too.'],
    [
      { PARTY_BRANCH_DATABSE_URL: 'x' },
      'PARTY_BRANCH_DATABSE_URL: there is no such setting. Is PARTY_BRANCH_DATABASE_URL meant?',
    ],
    [{ COMUNITY_URL: 'x' }, 'COMUNITY_URL: there is no such setting. Is COMMUNITY_URL meant?'],
    [
      { HUB_COLOUR_OF_THE_DOOR: 'red' },
      'HUB_COLOUR_OF_THE_DOOR: there is no such setting. docs/settings.md lists all there are.',
    ],
  ])('refuse %o', async (settings: Record<string, string>, line) => {
    expect(await start(settings)).toEqual([heading, `  ${line}`]);
  });

  it.each([
    ['gateway/dist/alone.js', []],
    ['gateway/dist/verify.js', []],
    ['scripts/subgraph.mjs', ['community']],
    ['demo/dist/main.js', []],
    ['services/identity/dist/admin.js', ['create-user', '--username', 'a', '--street', '310104012']],
  ])('are refused by %s too', async (program, args) => {
    const said = await refusalOf(program, { HUB_SECERT: 'x' }, args);
    expect(said).toEqual([heading, '  HUB_SECERT: there is no such setting. Is HUB_SECRET meant?']);
  });

  it.each([
    ['gateway/dist/main.js', []],
    ['gateway/dist/migrate.js', []],
    ['scripts/subgraph.mjs', ['community']],
    ['demo/dist/main.js', []],
    ['services/identity/dist/admin.js', ['create-user', '--username', 'a', '--street', '310104012']],
  ])(
    'are refused by %s before it looks for a database, those of the connections too',
    async (program, args) => {
      const settings = {
        HUB_STATEMENT_TIMEOUT_MS: 'soon',
        HUB_READ_CONNECTIONS: '1',
        IDENTITY_DATABASE_URL: 'localhost:5432/identity',
        COMMUNITY_DATABASE_URL: 'mysql://localhost/community',
      };
      const said = await refusalOf(program, settings, args);
      const own =
        args[0] === 'community' ? ['COMMUNITY'] : args.length > 0 ? ['IDENTITY'] : ['COMMUNITY', 'IDENTITY'];
      const lines = [
        heading,
        ...own.map(
          (name) => `  ${name}_DATABASE_URL: It is no address such as postgresql://user@host:5432/name.`,
        ),
        expect.stringMatching(/^ {2}HUB_READ_CONNECTIONS: /),
        expect.stringMatching(/^ {2}HUB_STATEMENT_TIMEOUT_MS: /),
      ];
      expect(said).toHaveLength(lines.length);
      expect(said).toEqual(expect.arrayContaining(lines));
    },
  );

  it('that are addresses are whole ones, by which somebody can be asked', async () => {
    const wrong = [
      'HUB_URL',
      'COMMUNITY_URL',
      'HUB_JWKS_URL',
      'OIDC_JWKS_URL',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
    ];
    const settings = Object.fromEntries(wrong.map((name) => [name, 'localhost:4001']));
    const said = await start({ ...settings, OIDC_ISSUER: 'https://issuer.example' });
    const line = 'It is no address such as http://host:4000.';
    expect(said.toSorted()).toEqual([heading, ...wrong.map((name) => `  ${name}: ${line}`)].toSorted());
  });

  it('of OpenTelemetry that are misspelt are told of, and others of its are its own', async () => {
    const said = await start({
      OTEL_EXPORTER_OLTP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_TIMEOUT: '500',
      OTEL_TRACES_SAMPLER_ARG: '2',
    });
    expect(said).toEqual([
      heading,
      expect.stringMatching(/^ {2}OTEL_TRACES_SAMPLER_ARG: Too big/),
      '  OTEL_EXPORTER_OLTP_ENDPOINT: there is no such setting. Is OTEL_EXPORTER_OTLP_ENDPOINT meant?',
    ]);
  });

  it('of other programs are nobody’s business, and an empty one is not given', async () => {
    const others = { WEBHOOK_URL: 'x', DATABASE_URL: 'x', OIDC_CLIENT_SECRET: 'x', OIDC_ISSUER: '' };
    expect(await start({ ...others, PORT: 'many' })).toEqual([heading, expect.stringContaining('PORT')]);
  });
});
