-- What language models were asked for, by the day of the workspace. `cost_micros` is in millionths of a US dollar, and
-- null as soon as the price of a part of it is not known. A conversation adds its part together with its own row,
-- whose version tells what has been added already.
CREATE TABLE model_usage (
  workspace_id TEXT NOT NULL,
  day TEXT NOT NULL,
  model TEXT NOT NULL,
  calls INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  cost_micros INTEGER,
  PRIMARY KEY (workspace_id, day, model)
) STRICT, WITHOUT ROWID;

-- The seller's questions with their answers as vectors, for searching by meaning: eight bits a dimension, found by a
-- digest of the text, so that what has not changed is not asked for again.
CREATE TABLE answer_vector (
  workspace_id TEXT NOT NULL,
  model TEXT NOT NULL,
  digest TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (workspace_id, model, digest)
) STRICT, WITHOUT ROWID;

-- Workspaces whose answers have changed since they were last turned into vectors, and when that is to be done.
CREATE TABLE embedding_due (
  workspace_id TEXT PRIMARY KEY,
  due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX embedding_due_by_time ON embedding_due (due_at);
