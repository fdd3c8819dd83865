/** Resolves `./x.js` of our sources to `./x.ts`; leaves packages alone. */
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    if (!request.startsWith('.')) throw error;
    return options.defaultResolver(request.replace(/\.js$/, ''), options);
  }
};
