/** How things are spelled that people type: asked by the screens, and again at the door. */

/** An address to which something can be mailed. */
export const emailSpelling = /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,180}\.[a-zA-Z]{2,24}$/;
