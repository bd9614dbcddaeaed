-- What the owner's phone knows of people who may not have written yet: their name in its address book, and since when
-- they have been written with. `phone` in its canonical form.
CREATE TABLE phone_book (
  workspace_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  phone TEXT NOT NULL,
  name TEXT,
  known_since INTEGER,
  PRIMARY KEY (workspace_id, channel_id, phone)
) STRICT, WITHOUT ROWID;

-- Past chats as they came, until the clock has taken the personal data out of them and kept the rest to learn from.
CREATE TABLE past_chats (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  threads TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_chats_by_arrival ON past_chats (arrived_at);
