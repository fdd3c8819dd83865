export * from './qr.js';
