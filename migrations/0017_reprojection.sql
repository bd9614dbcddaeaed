-- How far the work has come of having every conversation show itself anew, after the database went back in time.
CREATE TABLE reprojection (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  begun_at INTEGER NOT NULL,
  finished_at INTEGER,
  last_workspace_id TEXT NOT NULL DEFAULT '',
  last_conversation_id TEXT NOT NULL DEFAULT '',
  shown INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
) STRICT;
