-- Files of messages: what is known of each; its bytes are in the bucket under `workspace_id/id`. A row comes before its
-- bytes, so that nothing lies in the bucket that no row names.
CREATE TABLE file (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  media TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  name TEXT,
  width INTEGER,
  height INTEGER,
  -- The bucket has a small picture of it as well.
  thumbnail INTEGER NOT NULL DEFAULT 0,
  -- The message that carries it; one that none carries after a day is deleted.
  message_id TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_of_conversation ON file (workspace_id, conversation_id);
CREATE INDEX file_without_message ON file (created_at) WHERE message_id IS NULL;
