import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What a phone keeps for the time without a network: the member's page, and nothing of what needs a network anyway. */
const notKept = [
  ...['meeting', 'unit', 'community', 'public', 'sign-in'].map((page) => `${page}-page`),
  ...['chart', 'fonts', 'scan', 'week'],
];

/** The hub behind the pages of `npm run dev`. It lets no page of another address sign in, so it is told its own. */
const hub = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
const toHub = { target: hub, headers: { origin: hub } };

export default defineConfig({
  root: import.meta.dirname,
  server: { host: '127.0.0.1', proxy: { '/graphql': toHub, '/auth': toHub } },
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  plugins: [
    react(),
    VitePWA({
      injectRegister: null,
      manifest: {
        name: '共建共享枢纽',
        short_name: '共建共享',
        description: '在职党员的服务、签到与时长',
        lang: 'zh-CN',
        start_url: '/me',
        display: 'standalone',
        background_color: '#f7f6f2',
        theme_color: '#17594a',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['index.html', 'assets/*.{js,css}'],
        globIgnores: notKept.map((name) => `assets/${name}*`),
        inlineWorkboxRuntime: true,
        navigateFallback: '/index.html',
        navigateFallbackAllowlist: [/^\/me$/],
        clientsClaim: true,
        skipWaiting: true,
      },
    }),
    compressed(),
  ],
});

/** Leaves a brotli copy beside every text file that is worth one; the gateway sends those. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const folder = join(import.meta.dirname, 'dist/assets');
      const files = (await readdir(folder)).filter((file) => /\.(js|css|svg)$/.test(file));
      await Promise.all(files.map((file) => compress(join(folder, file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < 1024) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
}
