import chromium from '@sparticuz/chromium';

/** Chromium is unpacked before any test needs it: whoever came while another unpacked it would start half a file. */
export default async function setUp(): Promise<void> {
  await chromium.executablePath();
}
