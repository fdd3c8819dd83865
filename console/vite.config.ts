import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webApp } from '../vite.base.js';
import { openOffline } from '../vite.offline.js';

// Of the console, a warden's phone alone works without a network.
const offline = openOffline({
  base: '/console/',
  sources: { '/console/': 'evacuation/evacuation.tsx' },
  parts: ['push'],
});

export default defineConfig(webApp('console', 5175, [react(), offline]));
