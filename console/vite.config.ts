import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webApp } from '../vite.base.js';
import { openOffline } from '../vite.offline.js';

export default defineConfig(webApp('console', 5175, [react(), openOffline('console')]));
