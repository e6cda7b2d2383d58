/** The function to which a file of the search store hands its bytes over there: its name, then base64. */
export const storeCallback = "verbatimStoreFile";
