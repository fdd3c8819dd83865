/** Base64, for the servers of tests. A city's instances are given the same, and so is a machine to which a backup comes back. */
export const personalKey = Buffer.alloc(32, 7).toString('base64');
