/** The largest file that can be sent, bytes: members' and web visitors'. Apart from the schemas, which the chat page does without. */
export const mostUploaded = 100 * 1024 * 1024
export const mostFromVisitor = 16 * 1024 * 1024

/** The largest small picture of a file, bytes. */
export const mostThumbnail = 128 * 1024
