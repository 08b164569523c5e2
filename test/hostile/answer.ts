import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: string;
  body: string;
}

/** After this long without an end, what has come is taken for all. */
const patienceMs = 5000;

/** Sends the bytes over a connection of their own and reads what comes back until it is closed. */
export function send(url: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = () => resolve(Buffer.concat(chunks).toString('utf8'));
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () =>
      socket.write(bytes),
    );
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    socket.on('end', () => socket.end());
    // Whoever is refused while they still send is reset, and has their answer all the same.
    socket.on('error', () => undefined);
    socket.on('close', end);
  });
}

/** The first answer in what came back. */
export function answerIn(said: string): Answer {
  const end = said.indexOf('\r\n\r\n');
  const headers = said.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(headers)?.[1]);
  const rest = said.slice(end + 4);
  const length = /^content-length: (\d+)$/im.exec(headers)?.[1];
  return { status, headers, body: length ? Buffer.from(rest).subarray(0, Number(length)).toString() : rest };
}
