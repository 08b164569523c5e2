// Installs and builds what is missing, then leaves: runs before every npm script, on any Node from 20 on.
// With --whole the pages are built too and the hub is bundled, which takes longest and which only a hub that serves needs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const packages = JSON.parse(readFileSync('tsconfig.json', 'utf8')).references.map(({ path }) => path);
const installed = 'node_modules/.hub-installed';
const built = 'node_modules/.hub-built';
const bundled = 'node_modules/.hub-bundled';
const pagesBuilt = 'node_modules/.hub-pages-built';
const turn = '.set-up/turn';
const whole = process.argv.includes('--whole');
let knownSources;
// The Node that came with the install: the one that runs this script may be too old for what builds.
const node = join('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (!isInstalled() || !isBuilt() || !isBundled() || !hasItsPages()) {
  await takeTurn();
  // Whoever had the turn before may have changed what is here.
  knownSources = undefined;
  if (!isInstalled()) await install();
  // Neither needs the other, and there are two cores nearly everywhere.
  await Promise.all([buildHub(), hasItsPages() || buildPages()]);
  giveTurnBack();
}

async function buildHub() {
  if (!isBuilt()) await build();
  if (!isBundled()) await bundle();
}

function isInstalled() {
  return contentOf(installed) === wantedPackages();
}

function isBuilt() {
  return contentOf(built) === sources() && packages.every((path) => existsSync(`${path}/dist`));
}

function isBundled() {
  return !whole || (contentOf(bundled) === sources() && existsSync('gateway/bundle/main.mjs'));
}

function hasItsPages() {
  return !whole || (contentOf(pagesBuilt) === pageSources() && existsSync('web/dist/index.html'));
}

async function install() {
  console.error('Installing packages …');
  const wanted = wantedPackages();
  const settings = ['--frozen-lockfile', '--reporter=append-only', '--config.ignore-scripts=false'];
  await run('npx', ['--yes', 'pnpm@12.21.0', 'install', ...settings]);
  writeFileSync(installed, wanted);
}

async function build() {
  const wanted = sources();
  // What was built before may be gone although the compiler's notes say otherwise.
  const anew = packages.some((path) => !existsSync(`${path}/dist`));
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', ...(anew ? ['--force'] : [])]);
  writeFileSync(built, wanted);
}

async function bundle() {
  const wanted = sources();
  await run(node, ['scripts/bundle.mjs']);
  writeFileSync(bundled, wanted);
}

async function buildPages() {
  const wanted = pageSources();
  await run(node, ['web/node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error']);
  writeFileSync(pagesBuilt, wanted);
}

function wantedPackages() {
  const manifests = ['', ...[...packages, 'web'].map((path) => `${path}/`)].map(
    (path) => `${path}package.json`,
  );
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests];
  return hashOf([process.platform, process.arch, ...files.map((file) => readFileSync(file))]);
}

/** Read once: nothing changes them while this runs. */
function sources() {
  knownSources ??= datesOfSources();
  return knownSources;
}

function datesOfSources() {
  const settings = ['', ...packages].map((path) => join(path, 'tsconfig.json'));
  return datesOf([
    ...packages.flatMap((path) => filesIn(`${path}/src`)),
    ...settings,
    'scripts/bundle.mjs',
    installed,
  ]);
}

function pageSources() {
  return datesOf([
    ...filesIn('web/src'),
    ...filesIn('web/public'),
    ...['index.html', 'vite.config.ts', 'package.json'].map((file) => `web/${file}`),
    installed,
  ]);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Files as the file system dates them: reading them all would take longer. */
function datesOf(files) {
  return hashOf(
    files.map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}\n`;
    }),
  );
}

function hashOf(parts) {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Several scripts may start at once: one sets up, the others wait for it. */
async function takeTurn() {
  process.once('exit', giveTurnBack);
  for (let waitedMs = 0; ; waitedMs += 100) {
    try {
      mkdirSync('.set-up', { recursive: true });
      return writeFileSync(turn, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') return fail(`Set-up cannot write to ${process.cwd()}: ${error.message}`);
    }
    const holder = contentOf(turn);
    if (holder && !isAlive(Number(holder))) rmSync(turn, { force: true });
    if (waitedMs === 1_000) console.error(`Waiting for process ${holder}, which is installing or building …`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** The process may go on to be the hub: nobody waits for that. */
function giveTurnBack() {
  if (contentOf(turn) === String(process.pid)) rmSync(turn, { force: true });
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function run(command, args) {
  // npm hands its own settings down as variables, which pnpm takes for its own; production would leave the compiler out.
  const passed = Object.entries(process.env).filter(
    ([name]) =>
      name !== 'NODE_ENV' &&
      !/^npm_config_(?!registry|userconfig|cache|store_dir|.*proxy|https|.*ca(file)?$)/i.test(name),
  );
  const env = { ...Object.fromEntries(passed), CI: 'true', ...ownHome() };
  return /** @type {Promise<void>} */ (
    new Promise((done) => {
      const child = spawn(command, args, { env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
      child.on('error', (error) => stopWith(error.message));
      child.on('close', (status) => (status === 0 ? done() : stopWith(said)));
    })
  );

  function stopWith(reason) {
    fail(
      reason,
      `Set-up failed at: ${command} ${args.join(' ')}. Correct what it says and run the same command again.`,
    );
  }
}

/** npm and pnpm keep their stores at home, or here where home is not to be written. */
function ownHome() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const HOME = resolve('.set-up/home');
    mkdirSync(HOME, { recursive: true });
    return { HOME, npm_config_cache: join(HOME, '.npm') };
  }
}

function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
