/** Stops gracefully on the first SIGINT or SIGTERM, within ten seconds; a second one does not wait. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  async function onSignal(): Promise<void> {
    if (stopping) process.exit(130);
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await stop();
    process.exit(0);
  }
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
