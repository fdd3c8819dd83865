/** More than half of what a page loads: apart, so that a new version of ours does not make anybody load it again. */
const react = { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ };

/** What the three apps' Vite configurations have in common. Each passes its own plugins. */
export function webApp<Plugins>(name: 'kiosk' | 'display' | 'console', port: number, plugins: Plugins) {
  const server = process.env['SATUATAP_SERVER'] ?? 'http://localhost:8080';
  return {
    base: `/${name}/`,
    plugins,
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
