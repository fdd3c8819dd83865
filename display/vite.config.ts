import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webApp } from '../vite.base.js';

export default defineConfig(webApp('display', 5174, [react()]));
