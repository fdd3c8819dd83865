/** More than half of what a page loads: apart, so that a new version of ours does not make anybody load it again. */
const react = { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ };

/** The live view speaks over WebSocket alone: the other ways of its library are not even loaded. */
const webSocketOnly = {
  name: 'satuatap:web-socket-only',
  transform: {
    filter: { id: /engine\.io-client[\\/]build[\\/]esm[\\/]/ },
    handler: (code: string, id: string) => ({
      code: /transports[\\/]index\.js$/.test(id)
        ? "import { WS } from './websocket.js'; export const transports = { websocket: WS };"
        : code,
      moduleSideEffects: false,
      map: null,
    }),
  },
};

/** What the three apps' Vite configurations have in common. Each passes its own plugins. */
export function webApp<Plugin>(
  name: 'kiosk' | 'display' | 'console',
  port: number,
  plugins: readonly Plugin[],
) {
  const server = process.env['SATUATAP_SERVER'] ?? 'http://localhost:8080';
  return {
    base: `/${name}/`,
    plugins: [webSocketOnly, ...plugins],
    // `shared` is bundled from its source, so that an app never waits for another package's build.
    resolve: { conditions: ['@satuatap/source', 'module', 'browser', 'development|production'] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: true,
      sourcemap: true,
      manifest: true,
      rolldownOptions: { output: { codeSplitting: { groups: [react] } } },
    },
    server: {
      port,
      strictPort: true,
      proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
    },
  };
}
