import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { CannotStart } from '../cannot-start.ts';

// Magic, salt and nonce; then what is sealed, compressed; then the tag that shows whether a byte of all this was changed.
const magic = Buffer.from('co-building-hub backup 1\n');
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = magic.length + saltBytes + nonceBytes;

const cipher = 'aes-256-gcm';
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Writes a file that only the passphrase opens. It is there whole, or not at all. */
export async function writeSealed(
  file: string,
  passphrase: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const half = `${file}.${process.pid}.half`;
  const head = Buffer.concat([magic, randomBytes(saltBytes + nonceBytes)]);
  const sealing = createCipheriv(cipher, ...keyAndNonce(head, passphrase)).setAAD(head);
  try {
    const output = createWriteStream(half, { flags: 'wx', mode: 0o600 });
    output.write(head);
    await pipeline(
      Readable.from(content),
      createZstdCompress(),
      sealing,
      async function* (sealed) {
        yield* sealed;
        yield sealing.getAuthTag();
      },
      output,
    );
    const written = await open(half, 'r');
    await written.sync().finally(() => written.close());
    await rename(half, file);
  } finally {
    await rm(half, { force: true });
  }
}

/** What the file holds. It is read to its end first: of a file that was changed nothing is given. */
export async function* readSealed(file: string, passphrase: string): AsyncIterable<Buffer> {
  const { head, tag, end } = await edgesOf(file);
  const [key, nonce] = keyAndNonce(head, passphrase);
  const unsealing = () => createDecipheriv(cipher, key, nonce).setAAD(head).setAuthTag(tag);
  const sealed = () => createReadStream(file, { start: headBytes, end });
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(sealed(), unsealing(), nowhere).catch((error: Error) => {
    if ('code' in error && error.code === 'ENOENT') throw error;
    throw new CannotStart(`${file} was changed since it was written, or the passphrase is another.`);
  });
  const content = createZstdDecompress();
  const reading = pipeline(sealed(), unsealing(), content);
  // Whoever reads is told by the stream.
  reading.catch(() => undefined);
  yield* content;
}

async function edgesOf(file: string): Promise<{ head: Buffer; tag: Buffer; end: number }> {
  const handle = await open(file).catch(() => {
    throw new CannotStart(`${file} cannot be read.`);
  });
  try {
    const { size } = await handle.stat();
    const [head, tag] = [Buffer.alloc(headBytes), Buffer.alloc(tagBytes)];
    await handle.read(head, 0, headBytes, 0);
    await handle.read(tag, 0, tagBytes, Math.max(0, size - tagBytes));
    if (size < headBytes + tagBytes || !head.subarray(0, magic.length).equals(magic)) {
      throw new CannotStart(`${file} is no backup of a hub.`);
    }
    return { head, tag, end: size - tagBytes - 1 };
  } finally {
    await handle.close();
  }
}

function keyAndNonce(head: Buffer, passphrase: string): [key: Buffer, nonce: Buffer] {
  const salt = head.subarray(magic.length, magic.length + saltBytes);
  return [scryptSync(passphrase, salt, 32, scryptCost), head.subarray(magic.length + saltBytes)];
}
