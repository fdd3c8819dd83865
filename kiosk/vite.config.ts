import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webApp } from '../vite.base.js';
import { openOffline } from '../vite.offline.js';

const offline = openOffline({
  base: '/kiosk/',
  sources: {
    '/kiosk/': 'kiosk/kiosk.tsx',
    '/t/': 'phone/phone.tsx',
    '/v/': 'visitor/visitor.tsx',
    '/i/': 'visitor/visitor.tsx',
    '/a/': 'booking/booking.tsx',
    '/janji/': 'booking/booking.tsx',
  },
});

export default defineConfig(webApp('kiosk', 5173, [react(), offline]));
