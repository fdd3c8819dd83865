/** What tests of several packages take for granted; no program has it. */
export * from './fine-kiosk.js';
