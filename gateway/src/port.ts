import { createServer } from 'node:net';

/** Whether something else listens there: asked before anything expensive is started. */
export function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(true));
    probe.listen(port, host, () => probe.close(() => answer(false)));
  });
}
